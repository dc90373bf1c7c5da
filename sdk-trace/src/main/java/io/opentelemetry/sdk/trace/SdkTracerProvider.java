package io.opentelemetry.sdk.trace;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.trace.TracerConfig;
import dev.peregrine.sdk.trace.TracerConfigurator;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Provides tracers, and holds what they share: processors, sampler, limits, resource, id generator
 * and clock. Safe for use by several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#tracer-provider">Specification</a>
 */
public final class SdkTracerProvider implements TracerProvider, Closeable {

  static final LazyLogger LOGGER = LazyLogger.of(SdkTracerProvider.class);

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final TracerState state;
  private final ScopeRegistry<SdkTracer, TracerConfigurator, TracerConfig> tracers;
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableResultCode shutdownResult = new CompletableResultCode();

  SdkTracerProvider(SdkTracerProviderBuilder builder) {
    state = new TracerState(builder);
    tracers =
        new ScopeRegistry<>(
            LOGGER,
            state,
            builder.tracerConfigurator,
            TracerConfig.defaultConfig(),
            TracerConfig.disabled());
    if (builder.processors.isEmpty()) {
      // Nobody would ever see a span.
      tracers.disable();
    }
  }

  /**
   * Returns a builder of a provider that has no processor yet.
   *
   * @return a new builder
   */
  public static SdkTracerProviderBuilder builder() {
    return new SdkTracerProviderBuilder();
  }

  @Override
  public Tracer get(String instrumentationScopeName) {
    return tracer(InstrumentationScopeInfo.create(named(instrumentationScopeName)));
  }

  @Override
  public Tracer get(String instrumentationScopeName, String instrumentationScopeVersion) {
    return tracerBuilder(instrumentationScopeName)
        .setInstrumentationVersion(instrumentationScopeVersion)
        .build();
  }

  @Override
  public TracerBuilder tracerBuilder(@Nullable String instrumentationScopeName) {
    return SdkTracerBuilder.create(this, named(instrumentationScopeName));
  }

  private String named(@Nullable String scopeName) {
    if (scopeName != null && !scopeName.isEmpty()) {
      return scopeName;
    }
    log.log(Level.FINE, "A tracer was asked for without a name; its scope has an empty name");
    return "";
  }

  Tracer tracer(InstrumentationScopeInfo scope) {
    return tracers.get(scope);
  }

  /**
   * Replaces the configurator. Tracers that were handed out before follow.
   *
   * @param tracerConfigurator the new configurator
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#tracerconfigurator">Specification</a>
   */
  public void setTracerConfigurator(TracerConfigurator tracerConfigurator) {
    tracers.setConfigurator(requireNonNull(tracerConfigurator, "tracerConfigurator"));
  }

  /**
   * Returns what decides on the configuration of tracers.
   *
   * @return the present configurator
   */
  public TracerConfigurator getTracerConfigurator() {
    return tracers.configurator();
  }

  /**
   * Returns the limits of spans that start now.
   *
   * @return the limits
   */
  public SpanLimits getSpanLimits() {
    return state.limits();
  }

  /**
   * Replaces the sampler. Spans that start after this has returned are decided on by the new one,
   * those of tracers that were handed out before included. This can be done at any time, by any
   * thread, and costs spans nothing.
   *
   * <p>The sampler before is not shut down, so that it can be put back. {@link #shutdown()} shuts
   * down the present one and the one that the provider was built with; those in between are their
   * owner's. After a shutdown there is nothing left to decide: a sampler that is set then is shut
   * down at once.
   *
   * @param sampler the new sampler
   * @return the sampler before
   * @throws NullPointerException if the new one is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#configuration">Specification</a>
   */
  public Sampler setSampler(Sampler sampler) {
    return state.setSampler(requireNonNull(sampler, "sampler"));
  }

  /**
   * Returns the sampler that decides on spans which start now.
   *
   * @return the present sampler
   */
  public Sampler getSampler() {
    return state.sampler();
  }

  /**
   * Ends recording: tracers make no more spans, and every processor and the {@linkplain
   * #setSampler(Sampler) sampler} are shut down, which exports what is pending. Only the first call
   * does anything.
   *
   * @return completes when that is done; later calls get the same result
   */
  public CompletableResultCode shutdown() {
    if (shutDown.getAndSet(true)) {
      LOGGER.log(Level.INFO, "shutdown() was called more than once");
      return shutdownResult;
    }
    tracers.disable();
    UserCode.passOn(
        CompletableResultCode.ofAll(List.of(state.shutDownProcessor(), state.shutDownSamplers())),
        shutdownResult);
    return shutdownResult;
  }

  /**
   * Has every processor process what is pending.
   *
   * @return completes when that is done; after a shutdown, its result
   */
  public CompletableResultCode forceFlush() {
    return shutDown.get() ? shutdownResult : state.forceFlush();
  }

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  public void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "SdkTracerProvider{" + state + "}";
  }
}
