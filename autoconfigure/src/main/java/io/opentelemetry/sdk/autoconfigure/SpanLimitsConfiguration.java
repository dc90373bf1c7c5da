package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.SpanLimits;

/** The limits of spans: each has a setting of its own, and some fall back to a general one. */
final class SpanLimitsConfiguration {

  private SpanLimitsConfiguration() {}

  static SpanLimits create(ConfigProperties config) {
    SpanLimits defaults = SpanLimits.getDefault();
    int attributes =
        limit(config, "otel.attribute.count.limit", defaults.getMaxNumberOfAttributes());
    int length =
        limit(config, "otel.attribute.value.length.limit", defaults.getMaxAttributeValueLength());
    return SpanLimits.builder()
        .setMaxNumberOfAttributes(limit(config, "otel.span.attribute.count.limit", attributes))
        .setMaxAttributeValueLength(limit(config, "otel.span.attribute.value.length.limit", length))
        .setMaxNumberOfEvents(
            limit(config, "otel.span.event.count.limit", defaults.getMaxNumberOfEvents()))
        .setMaxNumberOfLinks(
            limit(config, "otel.span.link.count.limit", defaults.getMaxNumberOfLinks()))
        .setMaxNumberOfAttributesPerEvent(
            limit(config, "otel.event.attribute.count.limit", attributes))
        .setMaxNumberOfAttributesPerLink(
            limit(config, "otel.link.attribute.count.limit", attributes))
        .build();
  }

  private static int limit(ConfigProperties config, String name, int defaultValue) {
    return Settings.intFrom(0, config, name, defaultValue);
  }
}
