package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.SpanLimits;

/** The limits of spans: each has a setting of its own, and some fall back to a general one. */
final class SpanLimitsConfiguration {

  private SpanLimitsConfiguration() {}

  static SpanLimits create(ConfigProperties config, AttributeLimits general) {
    SpanLimits defaults = SpanLimits.getDefault();
    AttributeLimits attributes = general.orThose(config, "otel.span.attribute.");
    return SpanLimits.builder()
        .setMaxNumberOfAttributes(attributes.count())
        .setMaxAttributeValueLength(attributes.valueLength())
        .setMaxNumberOfEvents(
            limit(config, "otel.span.event.count.limit", defaults.getMaxNumberOfEvents()))
        .setMaxNumberOfLinks(
            limit(config, "otel.span.link.count.limit", defaults.getMaxNumberOfLinks()))
        .setMaxNumberOfAttributesPerEvent(
            limit(config, "otel.event.attribute.count.limit", general.count()))
        .setMaxNumberOfAttributesPerLink(
            limit(config, "otel.link.attribute.count.limit", general.count()))
        .build();
  }

  private static int limit(ConfigProperties config, String name, int defaultValue) {
    return Settings.intFrom(0, config, name, defaultValue);
  }
}
