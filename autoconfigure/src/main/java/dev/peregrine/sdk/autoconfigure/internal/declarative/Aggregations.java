package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.Base2ExponentialHistogramOptions;
import io.opentelemetry.sdk.metrics.ExplicitBucketHistogramOptions;
import java.util.List;

/** The aggregations that a view can name. */
final class Aggregations {

  private static final int MAX_SCALE = 20;
  private static final int MAX_SIZE = 160;

  private Aggregations() {}

  static Aggregation of(NodeConfig config) {
    NodeConfig body = config.body();
    return switch (config.name()) {
      case "default" -> Aggregation.defaultAggregation();
      case "drop" -> Aggregation.drop();
      case "sum" -> Aggregation.sum();
      case "last_value" -> Aggregation.lastValue();
      case "explicit_bucket_histogram" -> explicitBuckets(body);
      case "base2_exponential_bucket_histogram" -> exponentialBuckets(body);
      default -> throw config.error(config.name(), "is not an aggregation");
    };
  }

  private static Aggregation explicitBuckets(NodeConfig config) {
    ExplicitBucketHistogramOptions.Builder options =
        ExplicitBucketHistogramOptions.builder().setRecordMinMax(recordMinMax(config));
    List<Double> boundaries = config.getScalarList("boundaries", Double.class);
    if (boundaries != null) {
      options.setBucketBoundaries(boundaries);
    }
    try {
      return Aggregation.explicitBucketHistogram(options.build());
    } catch (IllegalArgumentException e) {
      throw config.error("boundaries", String.valueOf(e.getMessage()), e);
    }
  }

  private static Aggregation exponentialBuckets(NodeConfig config) {
    return Aggregation.base2ExponentialBucketHistogram(
        Base2ExponentialHistogramOptions.builder()
            .setMaxScale(config.integerOr("max_scale", MAX_SCALE))
            .setMaxBuckets(config.integerOr("max_size", MAX_SIZE))
            .setRecordMinMax(recordMinMax(config))
            .build());
  }

  private static boolean recordMinMax(NodeConfig config) {
    return !Boolean.FALSE.equals(config.getBoolean("record_min_max"));
  }
}
