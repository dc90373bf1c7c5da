package dev.peregrine.sdk.logs;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/**
 * What is configured for the loggers of one scope. By itself it is the configurator that gives each
 * scope the same. Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#loggerconfig">Specification</a>
 */
public final class LoggerConfig implements LoggerConfigurator {

  private static final LoggerConfig ENABLED =
      new LoggerConfig(/* enabled= */ true, Severity.UNDEFINED_SEVERITY_NUMBER, false);
  private static final LoggerConfig DISABLED =
      new LoggerConfig(/* enabled= */ false, Severity.UNDEFINED_SEVERITY_NUMBER, false);

  private final boolean enabled;
  private final Severity minimumSeverity;
  private final int minimumNumber;
  private final boolean traceBased;

  private LoggerConfig(boolean enabled, Severity minimumSeverity, boolean traceBased) {
    this.enabled = enabled;
    this.minimumSeverity = minimumSeverity;
    this.minimumNumber = minimumSeverity.getSeverityNumber();
    this.traceBased = traceBased;
  }

  /** The configuration of loggers that nothing else is said about: all records pass. */
  public static LoggerConfig defaultConfig() {
    return ENABLED;
  }

  /** The configuration of a logger that lets all records pass. */
  public static LoggerConfig enabled() {
    return ENABLED;
  }

  /** The configuration of a logger that does nothing. */
  public static LoggerConfig disabled() {
    return DISABLED;
  }

  /**
   * The same configuration, with which records of a lower severity are dropped. Records without a
   * severity pass.
   *
   * @param minimumSeverity the lowest severity that passes; undefined, the default, for all
   */
  public LoggerConfig withMinimumSeverity(Severity minimumSeverity) {
    requireNonNull(minimumSeverity, "minimumSeverity");
    return new LoggerConfig(enabled, minimumSeverity, traceBased);
  }

  /**
   * The same configuration, with which records that belong to an unsampled span are dropped, or
   * not. Records without a span pass.
   *
   * @param traceBased whether they are dropped; false by default
   */
  public LoggerConfig withTraceBased(boolean traceBased) {
    return new LoggerConfig(enabled, minimumSeverity, traceBased);
  }

  /** Whether any records pass. */
  public boolean isEnabled() {
    return enabled;
  }

  /** The lowest severity that passes; undefined for all. */
  public Severity getMinimumSeverity() {
    return minimumSeverity;
  }

  /** Whether records that belong to an unsampled span are dropped. */
  public boolean isTraceBased() {
    return traceBased;
  }

  /** Whether the minimum severity lets a record pass. */
  public boolean allows(Severity severity) {
    int number = severity.getSeverityNumber();
    return number >= minimumNumber || number == 0;
  }

  /** Returns this configuration, whatever the scope is. */
  @Override
  public LoggerConfig configure(InstrumentationScopeInfo scope) {
    return this;
  }

  @Override
  public String toString() {
    return "LoggerConfig{enabled="
        + enabled
        + ", minimumSeverity="
        + minimumSeverity
        + ", traceBased="
        + traceBased
        + "}";
  }
}
