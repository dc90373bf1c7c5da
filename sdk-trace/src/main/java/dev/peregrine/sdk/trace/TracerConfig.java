package dev.peregrine.sdk.trace;

/** What is configured for the tracers of one scope. Immutable. */
public final class TracerConfig {

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

  @Override
  public String toString() {
    return "TracerConfig{enabled=" + enabled + "}";
  }
}
