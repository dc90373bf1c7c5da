package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.LimitsSource;
import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.TimeSource;
import dev.peregrine.sdk.common.internal.TracerMetrics;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.trace.TracerConfig;
import dev.peregrine.sdk.trace.TracerConfigurator;
import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * What all tracers of a provider share, and the calls from spans to the user's processors and
 * limits: what these throw ends here.
 */
final class TracerState implements ScopeRegistry.Kind<SdkTracer, TracerConfigurator, TracerConfig> {

  private final ThrottledLogger processorLog = new ThrottledLogger(SdkTracerProvider.LOGGER);
  private final ThrottledLogger samplerLog = new ThrottledLogger(SdkTracerProvider.LOGGER);
  private final ThrottledLogger dropLog = new ThrottledLogger(SdkTracerProvider.LOGGER);

  private final Clock clock;
  private final TimeSource time;
  private final IdSource ids;
  private final Resource resource;
  private final SpanProcessor processor;
  private final boolean startRequired;
  private final boolean endingRequired;
  private final boolean endRequired;

  private final @Nullable TracerMetrics metrics;

  private final LimitsSource<SpanLimits> limits;

  private final Sampler firstSampler;

  /** For those who replace the sampler, or shut it down. */
  private final ReentrantLock samplerLock = new ReentrantLock();

  /** Whether a sampler that is set now comes too late to be asked. Guarded by the lock. */
  private boolean samplersShutDown;

  /** Asked where numbers do not decide. Written under the lock, and before the binary one. */
  private volatile Sampler sampler;

  /**
   * The same sampler, read by each span, and before the other field. That a span may read one old
   * and one new while they are replaced is harmless: what it gets is the whole decision of one of
   * the two samplers, and that of the new one as soon as both fields are written.
   */
  private volatile BinarySampler binarySampler;

  TracerState(SdkTracerProviderBuilder builder) {
    clock = builder.clock;
    time = TimeSource.of(clock);
    ids = new IdSource(builder.idGenerator);
    resource = builder.resource;
    firstSampler = builder.sampler;
    sampler = firstSampler;
    binarySampler = BinarySampler.of(firstSampler);
    limits = builder.spanLimits;
    processor = SpanProcessor.composite(builder.processors);
    startRequired = processor.isStartRequired();
    endingRequired = processor.isOnEndingRequired();
    endRequired = processor.isEndRequired();
    metrics =
        builder.meterProvider == null
            ? null
            : TracerMetrics.create(
                SdkTelemetry.of(builder.meterProvider, InternalTelemetryVersion.LATEST));
  }

  @Override
  public SdkTracer make(InstrumentationScopeInfo scope) {
    return SdkTracer.create(this, scope);
  }

  @Override
  public @Nullable TracerConfig ask(
      TracerConfigurator configurator, InstrumentationScopeInfo scope) {
    return configurator.configure(scope);
  }

  TimeSource time() {
    return time;
  }

  IdSource ids() {
    return ids;
  }

  Resource resource() {
    return resource;
  }

  Sampler sampler() {
    return sampler;
  }

  BinarySampler binarySampler() {
    return binarySampler;
  }

  /** Replaces the sampler; returns the one before. */
  Sampler setSampler(Sampler replacement) {
    BinarySampler binaryReplacement = BinarySampler.of(replacement);
    Sampler before;
    boolean late;
    samplerLock.lock();
    try {
      before = sampler;
      sampler = replacement;
      binarySampler = binaryReplacement;
      late = samplersShutDown;
    } finally {
      samplerLock.unlock();
    }
    if (late && replacement != before && replacement != firstSampler) {
      var unused = shutDown(replacement);
    }
    return before;
  }

  /** Null if nobody wants any. */
  @Nullable TracerMetrics metrics() {
    return metrics;
  }

  /** The limits of a span that starts now. */
  SpanLimits limits() {
    return limits.limits();
  }

  boolean isStartRequired() {
    return startRequired;
  }

  void onStart(Context parentContext, SdkSpan span) {
    try {
      processor.onStart(parentContext, span);
    } catch (Throwable thrown) {
      processorFailed(thrown);
    }
  }

  boolean isOnEndingRequired() {
    return endingRequired;
  }

  void onEnding(SdkSpan span) {
    try {
      processor.onEnding(span);
    } catch (Throwable thrown) {
      processorFailed(thrown);
    }
  }

  void onEnd(SdkSpan span) {
    if (endRequired) {
      try {
        processor.onEnd(span);
      } catch (Throwable thrown) {
        processorFailed(thrown);
      }
    }
  }

  CompletableResultCode shutDownProcessor() {
    try {
      return UserCode.orFailure(processor.shutdown());
    } catch (Throwable thrown) {
      return UserCode.failure(thrown);
    }
  }

  /** Shuts down the present sampler and the first one; one that is set later follows then. */
  CompletableResultCode shutDownSamplers() {
    Sampler present;
    samplerLock.lock();
    try {
      present = sampler;
      samplersShutDown = true;
    } finally {
      samplerLock.unlock();
    }
    return present == firstSampler
        ? shutDown(present)
        : CompletableResultCode.ofAll(List.of(shutDown(present), shutDown(firstSampler)));
  }

  private static CompletableResultCode shutDown(Sampler sampler) {
    try {
      return UserCode.orFailure(sampler.shutdown());
    } catch (Throwable thrown) {
      return UserCode.failure(thrown);
    }
  }

  CompletableResultCode forceFlush() {
    try {
      return UserCode.orFailure(processor.forceFlush());
    } catch (Throwable thrown) {
      return UserCode.failure(thrown);
    }
  }

  private void processorFailed(Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    processorLog.log(
        Level.WARNING, "Span processor " + processor.getClass().getName() + " has thrown", thrown);
  }

  void samplerFailed(Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    samplerLog.log(Level.WARNING, "The sampler has thrown; the span is dropped", thrown);
  }

  /** Says that the limits kept something out of a span. */
  void reportDropped(String spanName) {
    dropLog.log(
        Level.WARNING,
        "Span limits kept attributes, events or links out, for example of a span named "
            + spanName);
  }

  @Override
  public String toString() {
    return "clock="
        + clock
        + ", idGenerator="
        + ids.generator()
        + ", resource="
        + resource
        + ", spanLimits="
        + limits()
        + ", sampler="
        + sampler
        + ", spanProcessor="
        + processor;
  }
}
