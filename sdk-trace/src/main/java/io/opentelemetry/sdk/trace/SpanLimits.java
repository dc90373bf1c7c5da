package io.opentelemetry.sdk.trace;

/**
 * How much a span may hold. What goes beyond is dropped and counted. Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#span-limits">Specification</a>
 */
public abstract class SpanLimits {

  private static final int DEFAULT_MAX_VALUE_LENGTH = Integer.MAX_VALUE;
  private static final int DEFAULT_MAX_VALUE_DEPTH = 64;

  /**
   * For the builder's limits only.
   *
   * @deprecated use {@link #builder()}
   */
  @Deprecated
  protected SpanLimits() {}

  /**
   * Returns the default limits: 128 of each, and values of any length.
   *
   * @return shared limits
   */
  public static SpanLimits getDefault() {
    return FixedSpanLimits.DEFAULT;
  }

  /**
   * Returns a builder with the default limits.
   *
   * @return a new builder
   */
  public static SpanLimitsBuilder builder() {
    return new SpanLimitsBuilder(getDefault());
  }

  /**
   * Returns how many attributes a span may have.
   *
   * @return the limit, not negative; 128 by default
   */
  public abstract int getMaxNumberOfAttributes();

  /**
   * Returns how many events a span may have.
   *
   * @return the limit, not negative; 128 by default
   */
  public abstract int getMaxNumberOfEvents();

  /**
   * Returns how many links a span may have.
   *
   * @return the limit, not negative; 128 by default
   */
  public abstract int getMaxNumberOfLinks();

  /**
   * Returns how many attributes an event may have.
   *
   * @return the limit, not negative; 128 by default
   */
  public abstract int getMaxNumberOfAttributesPerEvent();

  /**
   * Returns how many attributes a link may have.
   *
   * @return the limit, not negative; 128 by default
   */
  public abstract int getMaxNumberOfAttributesPerLink();

  /**
   * Returns how long the text of an attribute may be, in characters, and its binary data, in bytes.
   * Longer values are cut; elements of arrays and maps each count for themselves.
   *
   * @return the limit, not negative; by default there is none
   */
  public int getMaxAttributeValueLength() {
    return DEFAULT_MAX_VALUE_LENGTH;
  }

  /**
   * Returns how deep arrays and maps may be nested in an attribute, whose own value has depth 1.
   * Deeper arrays and maps become empty values.
   *
   * @return the limit, positive; 64 by default
   */
  public int getMaxAttributeValueDepth() {
    return DEFAULT_MAX_VALUE_DEPTH;
  }

  /**
   * Returns a builder with these limits.
   *
   * @return a new builder
   */
  public SpanLimitsBuilder toBuilder() {
    return new SpanLimitsBuilder(this);
  }
}
