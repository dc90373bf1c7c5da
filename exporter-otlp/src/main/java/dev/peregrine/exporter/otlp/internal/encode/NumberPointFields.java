package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;

/** Fields of {@code NumberDataPoint}. */
final class NumberPointFields {

  private static final Field START_TIME = Field.scalar(2, "startTimeUnixNano");
  private static final Field TIME = Field.scalar(3, "timeUnixNano");
  private static final Field AS_DOUBLE = Field.scalar(4, "asDouble");
  private static final Field EXEMPLARS = Field.message(5, "exemplars", 1);
  private static final Field AS_INT = Field.scalar(6, "asInt");
  private static final Field ATTRIBUTES = Field.message(7, "attributes", 1);

  private NumberPointFields() {}

  @HotPath("MetricEncodeBenchmark")
  static void write(OtlpWriter out, LongPointData point) {
    out.fixed64(START_TIME, point.getStartEpochNanos());
    out.fixed64(TIME, point.getEpochNanos());
    ExemplarFields.exemplars(out, EXEMPLARS, point.getExemplars());
    out.presentSfixed64(AS_INT, point.getValue());
    CommonFields.attributes(out, ATTRIBUTES, ApiAccess.pairs(point.getAttributes()));
  }

  @HotPath("MetricEncodeBenchmark")
  static void write(OtlpWriter out, DoublePointData point) {
    out.fixed64(START_TIME, point.getStartEpochNanos());
    out.fixed64(TIME, point.getEpochNanos());
    out.presentDouble(AS_DOUBLE, point.getValue());
    ExemplarFields.exemplars(out, EXEMPLARS, point.getExemplars());
    CommonFields.attributes(out, ATTRIBUTES, ApiAccess.pairs(point.getAttributes()));
  }
}
