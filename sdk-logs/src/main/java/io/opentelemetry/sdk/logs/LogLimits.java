package io.opentelemetry.sdk.logs;

/**
 * How many attributes a log record may have, and how large. The body has no limits.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#logrecord-limits">LogRecord
 *     limits</a>
 */
public abstract class LogLimits {

  LogLimits() {}

  /**
   * Returns the limits that hold if none are set: 128 attributes, of any length, 64 levels deep.
   *
   * @return the same limits each time
   */
  public static LogLimits getDefault() {
    return FixedLogLimits.DEFAULT;
  }

  /**
   * Returns a builder that starts with the default limits.
   *
   * @return a new builder
   */
  public static LogLimitsBuilder builder() {
    return new LogLimitsBuilder(getDefault());
  }

  /**
   * Returns how many attributes a record may have.
   *
   * @return the limit
   */
  public abstract int getMaxNumberOfAttributes();

  /**
   * Returns how long the text of an attribute may be, in characters, and its binary data, in bytes.
   *
   * @return the limit; {@link Integer#MAX_VALUE} for none
   */
  public abstract int getMaxAttributeValueLength();

  /**
   * Returns how deep arrays and maps may be nested in an attribute, whose own value has depth 1.
   *
   * @return the limit
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/common/#configurable-parameters">Configurable
   *     parameters</a>
   */
  public abstract int getMaxAttributeValueDepth();

  /**
   * Returns a builder that starts with these limits.
   *
   * @return a new builder
   */
  public LogLimitsBuilder toBuilder() {
    return new LogLimitsBuilder(this);
  }
}
