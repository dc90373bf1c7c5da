package io.opentelemetry.sdk.trace;

/** Builds {@link SpanLimits}. Not for use by several threads at once. */
public final class SpanLimitsBuilder {

  int maxNumberOfAttributes;
  int maxNumberOfEvents;
  int maxNumberOfLinks;
  int maxNumberOfAttributesPerEvent;
  int maxNumberOfAttributesPerLink;
  int maxAttributeValueLength;
  int maxAttributeValueDepth;

  SpanLimitsBuilder(SpanLimits limits) {
    maxNumberOfAttributes = limits.getMaxNumberOfAttributes();
    maxNumberOfEvents = limits.getMaxNumberOfEvents();
    maxNumberOfLinks = limits.getMaxNumberOfLinks();
    maxNumberOfAttributesPerEvent = limits.getMaxNumberOfAttributesPerEvent();
    maxNumberOfAttributesPerLink = limits.getMaxNumberOfAttributesPerLink();
    maxAttributeValueLength = limits.getMaxAttributeValueLength();
    maxAttributeValueDepth = limits.getMaxAttributeValueDepth();
  }

  /**
   * Sets how many attributes a span may have.
   *
   * @param maxNumberOfAttributes the limit, not negative; 128 by default
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SpanLimitsBuilder setMaxNumberOfAttributes(int maxNumberOfAttributes) {
    this.maxNumberOfAttributes = notNegative("maxNumberOfAttributes", maxNumberOfAttributes);
    return this;
  }

  /**
   * Sets how many events a span may have.
   *
   * @param maxNumberOfEvents the limit, not negative; 128 by default
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SpanLimitsBuilder setMaxNumberOfEvents(int maxNumberOfEvents) {
    this.maxNumberOfEvents = notNegative("maxNumberOfEvents", maxNumberOfEvents);
    return this;
  }

  /**
   * Sets how many links a span may have.
   *
   * @param maxNumberOfLinks the limit, not negative; 128 by default
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SpanLimitsBuilder setMaxNumberOfLinks(int maxNumberOfLinks) {
    this.maxNumberOfLinks = notNegative("maxNumberOfLinks", maxNumberOfLinks);
    return this;
  }

  /**
   * Sets how many attributes an event may have.
   *
   * @param maxNumberOfAttributesPerEvent the limit, not negative; 128 by default
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SpanLimitsBuilder setMaxNumberOfAttributesPerEvent(int maxNumberOfAttributesPerEvent) {
    this.maxNumberOfAttributesPerEvent =
        notNegative("maxNumberOfAttributesPerEvent", maxNumberOfAttributesPerEvent);
    return this;
  }

  /**
   * Sets how many attributes a link may have.
   *
   * @param maxNumberOfAttributesPerLink the limit, not negative; 128 by default
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SpanLimitsBuilder setMaxNumberOfAttributesPerLink(int maxNumberOfAttributesPerLink) {
    this.maxNumberOfAttributesPerLink =
        notNegative("maxNumberOfAttributesPerLink", maxNumberOfAttributesPerLink);
    return this;
  }

  /**
   * Sets how long the text of an attribute may be, in characters, and its binary data, in bytes.
   *
   * @param maxAttributeValueLength the limit, not negative; by default there is none
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SpanLimitsBuilder setMaxAttributeValueLength(int maxAttributeValueLength) {
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
  public SpanLimitsBuilder setMaxAttributeValueDepth(int maxAttributeValueDepth) {
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
  public SpanLimits build() {
    return new FixedSpanLimits(this);
  }

  private static int notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be non-negative, but is " + value);
    }
    return value;
  }
}
