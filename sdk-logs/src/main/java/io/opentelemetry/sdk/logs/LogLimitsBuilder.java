package io.opentelemetry.sdk.logs;

/** Builds {@link LogLimits}. Not for use by several threads at once. */
public final class LogLimitsBuilder {

  int maxNumberOfAttributes;
  int maxAttributeValueLength;
  int maxAttributeValueDepth;

  LogLimitsBuilder(LogLimits limits) {
    maxNumberOfAttributes = limits.getMaxNumberOfAttributes();
    maxAttributeValueLength = limits.getMaxAttributeValueLength();
    maxAttributeValueDepth = limits.getMaxAttributeValueDepth();
  }

  /**
   * Sets how many attributes a record may have.
   *
   * @param maxNumberOfAttributes the limit, not negative; 128 by default
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public LogLimitsBuilder setMaxNumberOfAttributes(int maxNumberOfAttributes) {
    this.maxNumberOfAttributes = notNegative("maxNumberOfAttributes", maxNumberOfAttributes);
    return this;
  }

  /**
   * Sets how long the text of an attribute may be, in characters, and its binary data, in bytes.
   *
   * @param maxAttributeValueLength the limit, not negative; by default there is none
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public LogLimitsBuilder setMaxAttributeValueLength(int maxAttributeValueLength) {
    this.maxAttributeValueLength = notNegative("maxAttributeValueLength", maxAttributeValueLength);
    return this;
  }

  /**
   * Sets how deep arrays and maps may be nested in an attribute, whose own value has depth 1.
   *
   * @param maxAttributeValueDepth the limit, positive; 64 by default
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   */
  public LogLimitsBuilder setMaxAttributeValueDepth(int maxAttributeValueDepth) {
    if (maxAttributeValueDepth <= 0) {
      throw new IllegalArgumentException(
          "maxAttributeValueDepth must be positive, but is " + maxAttributeValueDepth);
    }
    this.maxAttributeValueDepth = maxAttributeValueDepth;
    return this;
  }

  /**
   * Builds the limits.
   *
   * @return the limits
   */
  public LogLimits build() {
    return new FixedLogLimits(this);
  }

  private static int notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be non-negative, but is " + value);
    }
    return value;
  }
}
