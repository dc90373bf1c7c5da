package io.opentelemetry.sdk.trace;

import static java.util.Objects.requireNonNull;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Provides tracers, and holds what they share: processors, sampler, limits, resource, id generator
 * and clock. Safe for use by several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#tracer-provider">Specification</a>
 */
public final class SdkTracerProvider implements TracerProvider, Closeable {

  private static final Logger LOGGER = Logger.getLogger(SdkTracerProvider.class.getName());
  private static final TracerConfigurator NOTHING_ENABLED = scope -> TracerConfig.disabled();

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final TracerState state;
  private final ConcurrentMap<InstrumentationScopeInfo, SdkTracer> tracers =
      new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable CompletableResultCode> shutdownResult =
      new AtomicReference<>();

  /** Set first, then applied to all tracers; who makes a tracer looks again after adding it. */
  private final AtomicReference<TracerConfigurator> configurator;

  SdkTracerProvider(SdkTracerProviderBuilder builder) {
    state = new TracerState(builder);
    // Without a processor nobody would ever see a span.
    configurator =
        new AtomicReference<>(
            builder.processors.isEmpty() ? NOTHING_ENABLED : builder.tracerConfigurator);
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
    return tracerBuilder(instrumentationScopeName).build();
  }

  @Override
  public Tracer get(String instrumentationScopeName, String instrumentationScopeVersion) {
    return tracerBuilder(instrumentationScopeName)
        .setInstrumentationVersion(instrumentationScopeVersion)
        .build();
  }

  @Override
  public TracerBuilder tracerBuilder(@Nullable String instrumentationScopeName) {
    String name = instrumentationScopeName;
    if (name == null || name.isEmpty()) {
      log.log(Level.FINE, "A tracer was asked for without a name; its scope has an empty name");
      name = "";
    }
    return new SdkTracerBuilder(this, name);
  }

  Tracer tracer(InstrumentationScopeInfo scope) {
    SdkTracer known = tracers.get(scope);
    if (known != null) {
      return known;
    }
    SdkTracer made = SdkTracer.create(state, scope);
    configure(made);
    SdkTracer other = tracers.putIfAbsent(scope, made);
    if (other != null) {
      return other;
    }
    configure(made);
    return made;
  }

  /** Applies the configurator, and another one if it was replaced meanwhile. */
  private void configure(SdkTracer tracer) {
    TracerConfigurator applied;
    do {
      applied = requireNonNull(configurator.get());
      tracer.setEnabled(isEnabled(applied, tracer.scope()));
    } while (applied != configurator.get());
  }

  private boolean isEnabled(TracerConfigurator by, InstrumentationScopeInfo scope) {
    try {
      TracerConfig config = by.configure(scope);
      return config == null || config.isEnabled();
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      log.log(Level.WARNING, "The tracer configurator has thrown; the tracer is enabled", thrown);
      return true;
    }
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
    requireNonNull(tracerConfigurator, "tracerConfigurator");
    configurator.updateAndGet(old -> old == NOTHING_ENABLED ? old : tracerConfigurator);
    tracers.values().forEach(this::configure);
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
   * Returns the sampler.
   *
   * @return the sampler
   */
  public Sampler getSampler() {
    return state.sampler();
  }

  /**
   * Ends recording: tracers make no more spans, and every processor and the sampler are shut down,
   * which exports what is pending. Only the first call does anything.
   *
   * @return completes when that is done; later calls get the same result
   */
  public CompletableResultCode shutdown() {
    CompletableResultCode result = new CompletableResultCode();
    if (!shutdownResult.compareAndSet(null, result)) {
      LOGGER.log(Level.INFO, "shutdown() was called more than once");
      return requireNonNull(shutdownResult.get());
    }
    configurator.set(NOTHING_ENABLED);
    tracers.values().forEach(this::configure);
    CompletableResultCode processors = UserCode.result(state.processor()::shutdown);
    CompletableResultCode sampler = UserCode.result(state.sampler()::shutdown);
    UserCode.passOn(CompletableResultCode.ofAll(List.of(processors, sampler)), result);
    return result;
  }

  /**
   * Has every processor process what is pending.
   *
   * @return completes when that is done; after a shutdown, its result
   */
  public CompletableResultCode forceFlush() {
    CompletableResultCode ended = shutdownResult.get();
    return ended == null ? UserCode.result(state.processor()::forceFlush) : ended;
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
