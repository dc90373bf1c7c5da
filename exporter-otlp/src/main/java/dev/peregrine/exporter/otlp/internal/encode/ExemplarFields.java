package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import java.util.List;

/** Fields of {@code Exemplar}. */
final class ExemplarFields {

  private static final Field TIME = Field.scalar(2, "timeUnixNano");
  private static final Field AS_DOUBLE = Field.scalar(3, "asDouble");
  private static final Field SPAN_ID = Field.scalar(4, "spanId");
  private static final Field TRACE_ID = Field.scalar(5, "traceId");
  private static final Field AS_INT = Field.scalar(6, "asInt");
  private static final Field FILTERED_ATTRIBUTES = Field.message(7, "filteredAttributes", 1);

  private ExemplarFields() {}

  static void exemplars(OtlpWriter out, Field field, List<? extends ExemplarData> exemplars) {
    if (exemplars.isEmpty()) {
      return;
    }
    out.beginList(field);
    for (int i = 0; i < exemplars.size(); i++) {
      int mark = out.beginElement(field);
      exemplar(out, exemplars.get(i));
      out.end(field, mark);
    }
    out.endList();
  }

  private static void exemplar(OtlpWriter out, ExemplarData exemplar) {
    out.fixed64(TIME, exemplar.getEpochNanos());
    if (exemplar instanceof DoubleExemplarData decimal) {
      out.presentDouble(AS_DOUBLE, decimal.getValue());
    }
    SpanContext context = exemplar.getSpanContext();
    if (context.isValid()) {
      out.spanId(SPAN_ID, ApiAccess.spanIdBits(context));
      out.traceId(TRACE_ID, ApiAccess.traceIdHigh(context), ApiAccess.traceIdLow(context));
    }
    if (exemplar instanceof LongExemplarData integer) {
      out.presentSfixed64(AS_INT, integer.getValue());
    }
    CommonFields.attributes(
        out, FILTERED_ATTRIBUTES, ApiAccess.pairs(exemplar.getFilteredAttributes()));
  }
}
