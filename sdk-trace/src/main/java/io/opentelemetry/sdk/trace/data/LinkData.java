package io.opentelemetry.sdk.trace.data;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;

/** A link from a span to another, in the same trace or in another one. Immutable. */
public interface LinkData {

  /**
   * Makes a link without attributes.
   *
   * @param spanContext the span that is linked to
   * @return the link
   * @throws NullPointerException if the context is null
   */
  static LinkData create(SpanContext spanContext) {
    return new ImmutableLinkData(spanContext, Attributes.empty(), 0);
  }

  /**
   * Makes a link none of whose attributes was dropped.
   *
   * @param spanContext the span that is linked to
   * @param attributes the attributes
   * @return the link
   * @throws NullPointerException if an argument is null
   */
  static LinkData create(SpanContext spanContext, Attributes attributes) {
    return new ImmutableLinkData(spanContext, attributes, attributes.size());
  }

  /**
   * Makes a link.
   *
   * @param spanContext the span that is linked to
   * @param attributes the attributes that were kept
   * @param totalAttributeCount how many attributes were recorded, kept or not
   * @return the link
   * @throws NullPointerException if the context or the attributes are null
   */
  static LinkData create(SpanContext spanContext, Attributes attributes, int totalAttributeCount) {
    return new ImmutableLinkData(spanContext, attributes, totalAttributeCount);
  }

  /**
   * Returns the context of the span that is linked to.
   *
   * @return the context
   */
  SpanContext getSpanContext();

  /**
   * Returns the attributes that the limits allowed.
   *
   * @return the attributes
   */
  Attributes getAttributes();

  /**
   * Returns how many attributes were recorded, whether or not they were kept.
   *
   * @return at least the size of {@link #getAttributes()}
   */
  int getTotalAttributeCount();
}
