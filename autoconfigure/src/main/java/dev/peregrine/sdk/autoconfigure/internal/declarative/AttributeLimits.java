package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.SpanLimitsBuilder;
import java.util.function.IntConsumer;

/** The limits of attributes, general ones or those of a signal. */
record AttributeLimits(int count, int valueLength, int valueDepth) {

  private static final AttributeLimits DEFAULT =
      new AttributeLimits(
          SpanLimits.getDefault().getMaxNumberOfAttributes(),
          SpanLimits.getDefault().getMaxAttributeValueLength(),
          SpanLimits.getDefault().getMaxAttributeValueDepth());

  static AttributeLimits general(NodeConfig config) {
    return DEFAULT.orThose(config);
  }

  /** The limits that a mapping says; these here are the default. */
  private AttributeLimits orThose(NodeConfig config) {
    return new AttributeLimits(
        config.integerOr("attribute_count_limit", count),
        config.integerOr("attribute_value_length_limit", valueLength),
        config.integerOr("attribute_value_depth_limit", valueDepth));
  }

  SpanLimits ofSpans(NodeConfig config) {
    AttributeLimits attributes = orThose(config);
    SpanLimitsBuilder builder =
        SpanLimits.builder()
            .setMaxNumberOfAttributes(attributes.count)
            .setMaxAttributeValueLength(attributes.valueLength)
            .setMaxAttributeValueDepth(attributes.valueDepth);
    ifPresent(config, "event_count_limit", builder::setMaxNumberOfEvents);
    ifPresent(config, "link_count_limit", builder::setMaxNumberOfLinks);
    ifPresent(config, "event_attribute_count_limit", builder::setMaxNumberOfAttributesPerEvent);
    ifPresent(config, "link_attribute_count_limit", builder::setMaxNumberOfAttributesPerLink);
    return builder.build();
  }

  LogLimits ofLogRecords(NodeConfig config) {
    AttributeLimits attributes = orThose(config);
    return LogLimits.builder()
        .setMaxNumberOfAttributes(attributes.count)
        .setMaxAttributeValueLength(attributes.valueLength)
        .setMaxAttributeValueDepth(attributes.valueDepth)
        .build();
  }

  private static void ifPresent(NodeConfig config, String key, IntConsumer setter) {
    Integer value = config.getInteger(key);
    if (value != null) {
      setter.accept(value);
    }
  }
}
