package io.opentelemetry.sdk.trace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits that the builder makes. */
@SuppressWarnings("deprecation") // the only class that is meant to call the constructor
final class FixedSpanLimits extends SpanLimits {

  static final SpanLimits DEFAULT = new FixedSpanLimits();

  private static final int DEFAULT_COUNT = 128;

  private final int maxNumberOfAttributes;
  private final int maxNumberOfEvents;
  private final int maxNumberOfLinks;
  private final int maxNumberOfAttributesPerEvent;
  private final int maxNumberOfAttributesPerLink;
  private final int maxAttributeValueLength;
  private final int maxAttributeValueDepth;

  /** The defaults. */
  private FixedSpanLimits() {
    maxNumberOfAttributes = DEFAULT_COUNT;
    maxNumberOfEvents = DEFAULT_COUNT;
    maxNumberOfLinks = DEFAULT_COUNT;
    maxNumberOfAttributesPerEvent = DEFAULT_COUNT;
    maxNumberOfAttributesPerLink = DEFAULT_COUNT;
    maxAttributeValueLength = super.getMaxAttributeValueLength();
    maxAttributeValueDepth = super.getMaxAttributeValueDepth();
  }

  FixedSpanLimits(SpanLimitsBuilder builder) {
    maxNumberOfAttributes = builder.maxNumberOfAttributes;
    maxNumberOfEvents = builder.maxNumberOfEvents;
    maxNumberOfLinks = builder.maxNumberOfLinks;
    maxNumberOfAttributesPerEvent = builder.maxNumberOfAttributesPerEvent;
    maxNumberOfAttributesPerLink = builder.maxNumberOfAttributesPerLink;
    maxAttributeValueLength = builder.maxAttributeValueLength;
    maxAttributeValueDepth = builder.maxAttributeValueDepth;
  }

  @Override
  public int getMaxNumberOfAttributes() {
    return maxNumberOfAttributes;
  }

  @Override
  public int getMaxNumberOfEvents() {
    return maxNumberOfEvents;
  }

  @Override
  public int getMaxNumberOfLinks() {
    return maxNumberOfLinks;
  }

  @Override
  public int getMaxNumberOfAttributesPerEvent() {
    return maxNumberOfAttributesPerEvent;
  }

  @Override
  public int getMaxNumberOfAttributesPerLink() {
    return maxNumberOfAttributesPerLink;
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
    return o instanceof FixedSpanLimits other
        && maxNumberOfAttributes == other.maxNumberOfAttributes
        && maxNumberOfEvents == other.maxNumberOfEvents
        && maxNumberOfLinks == other.maxNumberOfLinks
        && maxNumberOfAttributesPerEvent == other.maxNumberOfAttributesPerEvent
        && maxNumberOfAttributesPerLink == other.maxNumberOfAttributesPerLink
        && maxAttributeValueLength == other.maxAttributeValueLength
        && maxAttributeValueDepth == other.maxAttributeValueDepth;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        maxNumberOfAttributes,
        maxNumberOfEvents,
        maxNumberOfLinks,
        maxNumberOfAttributesPerEvent,
        maxNumberOfAttributesPerLink,
        maxAttributeValueLength,
        maxAttributeValueDepth);
  }

  @Override
  public String toString() {
    return "SpanLimits{maxNumberOfAttributes="
        + maxNumberOfAttributes
        + ", maxNumberOfEvents="
        + maxNumberOfEvents
        + ", maxNumberOfLinks="
        + maxNumberOfLinks
        + ", maxNumberOfAttributesPerEvent="
        + maxNumberOfAttributesPerEvent
        + ", maxNumberOfAttributesPerLink="
        + maxNumberOfAttributesPerLink
        + ", maxAttributeValueLength="
        + maxAttributeValueLength
        + ", maxAttributeValueDepth="
        + maxAttributeValueDepth
        + "}";
  }
}
