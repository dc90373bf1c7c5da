package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import java.util.List;

/** Fields of {@code SummaryDataPoint} and of its quantiles. */
final class SummaryPointFields {

  private static final Field START_TIME = Field.scalar(2, "startTimeUnixNano");
  private static final Field TIME = Field.scalar(3, "timeUnixNano");
  private static final Field COUNT = Field.scalar(4, "count");
  private static final Field SUM = Field.scalar(5, "sum");
  private static final Field QUANTILE_VALUES = Field.message(6, "quantileValues", 1);
  private static final Field ATTRIBUTES = Field.message(7, "attributes", 1);

  private static final Field QUANTILE = Field.scalar(1, "quantile");
  private static final Field VALUE = Field.scalar(2, "value");

  private SummaryPointFields() {}

  static void write(OtlpWriter out, SummaryPointData point) {
    out.fixed64(START_TIME, point.getStartEpochNanos());
    out.fixed64(TIME, point.getEpochNanos());
    out.fixed64(COUNT, point.getCount());
    out.float64(SUM, point.getSum());
    quantiles(out, point.getValues());
    CommonFields.attributes(out, ATTRIBUTES, ApiAccess.pairs(point.getAttributes()));
  }

  private static void quantiles(OtlpWriter out, List<ValueAtQuantile> values) {
    if (values.isEmpty()) {
      return;
    }
    out.beginList(QUANTILE_VALUES);
    for (int i = 0; i < values.size(); i++) {
      int mark = out.beginElement(QUANTILE_VALUES);
      out.float64(QUANTILE, values.get(i).getQuantile());
      out.float64(VALUE, values.get(i).getValue());
      out.end(QUANTILE_VALUES, mark);
    }
    out.endList();
  }
}
