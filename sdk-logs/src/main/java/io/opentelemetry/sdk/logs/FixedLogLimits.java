package io.opentelemetry.sdk.logs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits that the builder makes. */
final class FixedLogLimits extends LogLimits {

  static final LogLimits DEFAULT = new FixedLogLimits();

  private final int maxNumberOfAttributes;
  private final int maxAttributeValueLength;
  private final int maxAttributeValueDepth;

  /** The defaults. */
  private FixedLogLimits() {
    maxNumberOfAttributes = 128;
    maxAttributeValueLength = Integer.MAX_VALUE;
    maxAttributeValueDepth = 64;
  }

  FixedLogLimits(LogLimitsBuilder builder) {
    maxNumberOfAttributes = builder.maxNumberOfAttributes;
    maxAttributeValueLength = builder.maxAttributeValueLength;
    maxAttributeValueDepth = builder.maxAttributeValueDepth;
  }

  @Override
  public int getMaxNumberOfAttributes() {
    return maxNumberOfAttributes;
  }

  @Override
  public int getMaxAttributeValueLength() {
    return maxAttributeValueLength;
  }

  @Override
  public int getMaxAttributeValueDepth() {
    return maxAttributeValueDepth;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof FixedLogLimits other
        && maxNumberOfAttributes == other.maxNumberOfAttributes
        && maxAttributeValueLength == other.maxAttributeValueLength
        && maxAttributeValueDepth == other.maxAttributeValueDepth;
  }

  @Override
  public int hashCode() {
    return Objects.hash(maxNumberOfAttributes, maxAttributeValueLength, maxAttributeValueDepth);
  }

  @Override
  public String toString() {
    return "LogLimits{maxNumberOfAttributes="
        + maxNumberOfAttributes
        + ", maxAttributeValueLength="
        + maxAttributeValueLength
        + ", maxAttributeValueDepth="
        + maxAttributeValueDepth
        + "}";
  }
}
