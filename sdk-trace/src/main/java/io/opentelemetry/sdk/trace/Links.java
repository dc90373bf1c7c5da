package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.data.LinkData;
import org.jspecify.annotations.Nullable;

/** Makes links as spans keep them. */
final class Links {

  private Links() {}

  /** The link; null if there is nothing in it: no valid context, no attributes, no trace state. */
  static @Nullable LinkData make(
      SpanContext context, @Nullable Attributes given, SpanLimits limits) {
    Attributes attributes = given == null ? Attributes.empty() : given;
    if (!context.isValid() && attributes.isEmpty() && context.getTraceState().isEmpty()) {
      return null;
    }
    Attributes kept =
        AttributeValues.keep(attributes, limits.getMaxNumberOfAttributesPerLink(), limits);
    return LinkData.create(context, kept, attributes.size());
  }
}
