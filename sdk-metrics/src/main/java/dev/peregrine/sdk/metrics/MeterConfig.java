package dev.peregrine.sdk.metrics;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.time.Duration;

/**
 * What is configured for the meters of one scope. By itself it is the configurator that gives each
 * scope the same. Immutable.
 */
public final class MeterConfig implements MeterConfigurator {

  private static final MeterConfig ENABLED = new MeterConfig(/* enabled= */ true, Duration.ZERO);
  private static final MeterConfig DISABLED = new MeterConfig(/* enabled= */ false, Duration.ZERO);

  private final boolean enabled;
  private final Duration idleExpiry;

  private MeterConfig(boolean enabled, Duration idleExpiry) {
    this.enabled = enabled;
    this.idleExpiry = idleExpiry;
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

  /**
   * The same configuration, with which cumulative series end that were not measured for a while.
   * What was measured is reported until then; a measurement after that begins a new series.
   * Concerns synchronous instruments that are made while the meter is so configured.
   *
   * @param idleExpiry after which time a series ends; zero, the default, for never
   * @throws IllegalArgumentException if it is negative
   */
  public MeterConfig withIdleExpiry(Duration idleExpiry) {
    if (requireNonNull(idleExpiry, "idleExpiry").isNegative()) {
      throw new IllegalArgumentException("idleExpiry must not be negative, but is " + idleExpiry);
    }
    return new MeterConfig(enabled, idleExpiry);
  }

  /** After which time without a measurement a cumulative series ends; zero for never. */
  public Duration getIdleExpiry() {
    return idleExpiry;
  }

  /** Whether the instruments record. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Returns this configuration, whatever the scope is. */
  @Override
  public MeterConfig configure(InstrumentationScopeInfo scope) {
    return this;
  }

  @Override
  public String toString() {
    return "MeterConfig{enabled=" + enabled + ", idleExpiry=" + idleExpiry + "}";
  }
}
