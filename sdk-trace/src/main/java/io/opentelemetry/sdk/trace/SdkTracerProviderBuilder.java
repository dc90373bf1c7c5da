package io.opentelemetry.sdk.trace;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.LimitsSource;
import dev.peregrine.sdk.trace.TracerConfig;
import dev.peregrine.sdk.trace.TracerConfigurator;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SdkTracerProvider}. Not for use by several threads at once. */
public final class SdkTracerProviderBuilder {

  final List<SpanProcessor> processors = new ArrayList<>();
  Clock clock = Clock.getDefault();
  IdGenerator idGenerator = IdGenerator.random();
  Resource resource = Resource.getDefault();
  LimitsSource<SpanLimits> spanLimits = LimitsSource.fixed(SpanLimits.getDefault());
  Sampler sampler = Sampler.parentBased(Sampler.alwaysOn());
  TracerConfigurator tracerConfigurator = TracerConfig.defaultConfig();

  /** Null if no metrics about the SDK are wanted. */
  @Nullable Supplier<MeterProvider> meterProvider;

  SdkTracerProviderBuilder() {}

  /**
   * Sets the clock that spans get their times from.
   *
   * @param clock the clock; by default that of the system
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder setClock(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets where ids come from.
   *
   * @param idGenerator the generator; by default a random one
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder setIdGenerator(IdGenerator idGenerator) {
    this.idGenerator = requireNonNull(idGenerator, "idGenerator");
    return this;
  }

  /**
   * Sets what all spans are recorded for.
   *
   * @param resource the resource; by default {@link Resource#getDefault()}
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder setResource(Resource resource) {
    this.resource = requireNonNull(resource, "resource");
    return this;
  }

  /**
   * Merges a resource into the present one, over which it takes precedence.
   *
   * @param resource what to add
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder addResource(Resource resource) {
    this.resource = this.resource.merge(requireNonNull(resource, "resource"));
    return this;
  }

  /**
   * Sets the limits of all spans.
   *
   * @param spanLimits the limits; by default {@link SpanLimits#getDefault()}
   * @return this builder
   * @throws NullPointerException if they are null
   */
  public SdkTracerProviderBuilder setSpanLimits(SpanLimits spanLimits) {
    this.spanLimits = LimitsSource.fixed(requireNonNull(spanLimits, "spanLimits"));
    return this;
  }

  /**
   * Sets where the limits of each span come from, so that they can change.
   *
   * @param spanLimitsSupplier asked when a span starts, by many threads at once
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder setSpanLimits(Supplier<SpanLimits> spanLimitsSupplier) {
    requireNonNull(spanLimitsSupplier, "spanLimitsSupplier");
    this.spanLimits = LimitsSource.supplied(spanLimitsSupplier, SpanLimits.getDefault());
    return this;
  }

  /**
   * Sets who decides which spans are recorded and exported.
   *
   * @param sampler the sampler; by default all of them, unless the parent was not sampled
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder setSampler(Sampler sampler) {
    this.sampler = requireNonNull(sampler, "sampler");
    return this;
  }

  /**
   * Adds a processor after those that are there.
   *
   * @param spanProcessor the processor
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder addSpanProcessor(SpanProcessor spanProcessor) {
    processors.add(requireNonNull(spanProcessor, "spanProcessor"));
    return this;
  }

  /**
   * Adds a processor before those that are there.
   *
   * @param spanProcessor the processor
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder addSpanProcessorFirst(SpanProcessor spanProcessor) {
    processors.add(0, requireNonNull(spanProcessor, "spanProcessor"));
    return this;
  }

  /**
   * Sets who decides which tracers are enabled.
   *
   * @param tracerConfigurator the configurator; by default all tracers are enabled
   * @return this builder
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#tracerconfigurator">Specification</a>
   */
  public SdkTracerProviderBuilder setTracerConfigurator(TracerConfigurator tracerConfigurator) {
    this.tracerConfigurator = requireNonNull(tracerConfigurator, "tracerConfigurator");
    return this;
  }

  /**
   * Sets where metrics about the spans themselves go: how many were started, and how many are live.
   *
   * @param meterProvider asked when the first span starts; by default there are no such metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkTracerProviderBuilder setMeterProvider(Supplier<MeterProvider> meterProvider) {
    this.meterProvider = requireNonNull(meterProvider, "meterProvider");
    return this;
  }

  /**
   * Builds the provider.
   *
   * @return a new provider
   */
  public SdkTracerProvider build() {
    return new SdkTracerProvider(this);
  }
}
