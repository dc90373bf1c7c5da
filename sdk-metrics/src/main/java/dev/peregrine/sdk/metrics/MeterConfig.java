package dev.peregrine.sdk.metrics;

/** What is configured for the meters of one scope. Immutable. */
public final class MeterConfig {

  private static final MeterConfig ENABLED = new MeterConfig(/* enabled= */ true);
  private static final MeterConfig DISABLED = new MeterConfig(/* enabled= */ false);

  private final boolean enabled;

  private MeterConfig(boolean enabled) {
    this.enabled = enabled;
  }

  /** The configuration of meters that nothing else is said about: enabled. */
  public static MeterConfig defaultConfig() {
    return ENABLED;
  }

  /** The configuration of a meter whose instruments record. */
  public static MeterConfig enabled() {
    return ENABLED;
  }

  /** The configuration of a meter whose instruments do nothing. */
  public static MeterConfig disabled() {
    return DISABLED;
  }

  /** Whether the instruments record. */
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public String toString() {
    return "MeterConfig{enabled=" + enabled + "}";
  }
}
