package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.incubator.Libraries;
import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import dev.peregrine.sdk.autoconfigure.spi.ComponentContext;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.resources.Resource;
import java.io.Closeable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The making of one SDK: what all its components share. */
final class Creation implements ComponentContext {

  private final NodeConfig root;
  private final Function<String, @Nullable String> variables;
  private final ComponentLoader componentLoader;
  private final StartedComponents started;
  private final Libraries libraries;
  private final ComponentRegistry registry;
  private volatile MeterProvider meterProvider = MeterProvider.noop();
  private Resource resource = Resource.getDefault();

  Creation(
      MappingNode root,
      Function<String, @Nullable String> variables,
      ComponentLoader componentLoader,
      StartedComponents started) {
    this.root = NodeConfig.of(root, this);
    this.variables = variables;
    this.componentLoader = componentLoader;
    this.started = started;
    this.libraries = Libraries.of(this.root);
    this.registry = new ComponentRegistry(componentLoader, libraries);
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

  NodeConfig root() {
    return root;
  }

  Libraries libraries() {
    return libraries;
  }

  StartedComponents started() {
    return started;
  }

  /** The value of an environment variable. */
  @Nullable String variable(String name) {
    return variables.apply(name);
  }

  /** Says which provider components record metrics of themselves with. */
  void setMeterProvider(MeterProvider meterProvider) {
    this.meterProvider = meterProvider;
  }

  /** Says what the telemetry is about, before the components that may ask are made. */
  void setResource(Resource resource) {
    this.resource = resource;
  }

  SelfMetrics selfMetrics() {
    return new SelfMetrics(meterProvider, telemetryVersion());
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
    return Distribution.telemetryVersion(root);
  }

  @Override
  public NodeConfig distribution() {
    return Distribution.of(root);
  }

  @Override
  public Resource resource() {
    return resource;
  }
}
