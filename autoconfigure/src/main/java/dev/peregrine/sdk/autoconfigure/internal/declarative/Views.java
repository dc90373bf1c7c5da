package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.spi.internal.IncludeExclude;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.InstrumentSelectorBuilder;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.ViewBuilder;
import java.util.Locale;
import java.util.function.Consumer;

/** The views: which instruments, and what becomes of what they measure. */
final class Views {

  private static final String ANY_NAME = "*";

  private Views() {}

  static void register(NodeConfig config, SdkMeterProviderBuilder builder) {
    builder.registerView(
        selector(config.structured("selector")), view(config.structured("stream")));
  }

  private static InstrumentSelector selector(NodeConfig config) {
    InstrumentSelectorBuilder builder = InstrumentSelector.builder().setName(ANY_NAME);
    ifPresent(config, "instrument_name", builder::setName);
    ifPresent(
        config,
        "instrument_type",
        type -> builder.setType(InstrumentType.valueOf(type.toUpperCase(Locale.ROOT))));
    ifPresent(config, "unit", builder::setUnit);
    ifPresent(config, "meter_name", builder::setMeterName);
    ifPresent(config, "meter_version", builder::setMeterVersion);
    ifPresent(config, "meter_schema_url", builder::setMeterSchemaUrl);
    return builder.build();
  }

  private static View view(NodeConfig config) {
    ViewBuilder builder = View.builder();
    ifPresent(config, "name", builder::setName);
    ifPresent(config, "description", builder::setDescription);
    NodeConfig aggregation = config.getStructured("aggregation");
    if (aggregation != null) {
      builder.setAggregation(Aggregations.of(aggregation));
    }
    Integer limit = config.getInteger("aggregation_cardinality_limit");
    if (limit != null) {
      builder.setCardinalityLimit(limit);
    }
    NodeConfig keys = config.getStructured("attribute_keys");
    if (keys != null) {
      builder.setAttributeFilter(IncludeExclude.of(keys));
    }
    return builder.build();
  }

  private static void ifPresent(NodeConfig config, String key, Consumer<String> setter) {
    String value = config.getString(key);
    if (value != null) {
      setter.accept(value);
    }
  }
}
