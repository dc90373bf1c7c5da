package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import java.util.StringJoiner;
import java.util.function.Function;

/** How selectors are described. */
final class Selectors {

  private Selectors() {}

  static String describe(String name, Function<InstrumentType, String> decision) {
    StringJoiner text = new StringJoiner(", ", name + "{", "}");
    for (InstrumentType type : InstrumentType.values()) {
      text.add(type + "=" + decision.apply(type));
    }
    return text.toString();
  }

  /** The name that configuration has for an aggregation. */
  static String nameOf(Aggregation aggregation) {
    String text = aggregation.toString();
    if (text.startsWith("ExplicitBucketHistogram")) {
      return "explicit_bucket_histogram";
    }
    if (text.startsWith("Base2ExponentialHistogram")) {
      return "base2_exponential_bucket_histogram";
    }
    return switch (text) {
      case "DefaultAggregation" -> "default";
      case "DropAggregation" -> "drop";
      case "SumAggregation" -> "sum";
      case "LastValueAggregation" -> "last_value";
      default -> text;
    };
  }
}
