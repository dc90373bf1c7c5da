package dev.peregrine.sdk.trace;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/**
 * What is configured for the tracers of one scope. By itself it is the configurator that gives each
 * scope the same. Immutable.
 */
public final class TracerConfig implements TracerConfigurator {

  private static final TracerConfig ENABLED = new TracerConfig(/* enabled= */ true);
  private static final TracerConfig DISABLED = new TracerConfig(/* enabled= */ false);

  private final boolean enabled;

  private TracerConfig(boolean enabled) {
    this.enabled = enabled;
  }

  /** The configuration of tracers that nothing else is said about: enabled. */
  public static TracerConfig defaultConfig() {
    return ENABLED;
  }

  /** The configuration of a tracer that makes spans. */
  public static TracerConfig enabled() {
    return ENABLED;
  }

  /** The configuration of a tracer that makes no spans, but carries traces on. */
  public static TracerConfig disabled() {
    return DISABLED;
  }

  /** Whether the tracer makes spans. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Returns this configuration, whatever the scope is. */
  @Override
  public TracerConfig configure(InstrumentationScopeInfo scope) {
    return this;
  }

  @Override
  public String toString() {
    return "TracerConfig{enabled=" + enabled + "}";
  }
}
