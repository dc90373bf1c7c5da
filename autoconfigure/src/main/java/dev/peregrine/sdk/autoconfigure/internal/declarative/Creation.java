package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.spi.ComponentContext;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.io.Closeable;
import java.util.function.Supplier;

/** The making of one SDK: what all its components share. */
final class Creation implements ComponentContext {

  private final ComponentLoader componentLoader;
  private final ComponentRegistry registry;
  private final StartedComponents started;
  private final InternalTelemetryVersion telemetryVersion;
  private volatile MeterProvider meterProvider = MeterProvider.noop();

  Creation(
      ComponentLoader componentLoader,
      StartedComponents started,
      InternalTelemetryVersion telemetryVersion) {
    this.componentLoader = componentLoader;
    this.registry = new ComponentRegistry(componentLoader);
    this.started = started;
    this.telemetryVersion = telemetryVersion;
  }

  /** Makes a component, which owns from then on what was started for it. */
  <C> C create(Class<C> type, String name, NodeConfig config) {
    int mark = started.mark();
    C component = registry.create(type, name, config);
    if (component instanceof Closeable closeable) {
      started.handOverSince(mark, closeable);
    }
    return component;
  }

  StartedComponents started() {
    return started;
  }

  /** Says which provider components record metrics of themselves with. */
  void setMeterProvider(MeterProvider meterProvider) {
    this.meterProvider = meterProvider;
  }

  SelfMetrics selfMetrics() {
    return new SelfMetrics(meterProvider, telemetryVersion);
  }

  @Override
  public ComponentLoader componentLoader() {
    return componentLoader;
  }

  @Override
  public Supplier<MeterProvider> meterProvider() {
    return () -> meterProvider;
  }

  @Override
  public InternalTelemetryVersion telemetryVersion() {
    return telemetryVersion;
  }
}
