package dev.peregrine.compat.faults;

import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** Requests made with the official classes, one item for each id. */
final class Requests {

  private Requests() {}

  static byte[] of(Signal signal, long... ids) {
    return message(signal, ids).toByteArray();
  }

  private static Message message(Signal signal, long[] ids) {
    return switch (signal) {
      case TRACES -> spans(ids);
      case METRICS -> points(ids);
      case LOGS -> logs(ids);
    };
  }

  private static Message spans(long[] ids) {
    ScopeSpans.Builder scope = ScopeSpans.newBuilder();
    for (long id : ids) {
      scope.addSpans(Span.newBuilder().setName("span").addAttributes(attribute(id)));
    }
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(ResourceSpans.newBuilder().addScopeSpans(scope))
        .build();
  }

  private static Message points(long[] ids) {
    Sum.Builder sum = Sum.newBuilder();
    for (long id : ids) {
      sum.addDataPoints(NumberDataPoint.newBuilder().setAsInt(1).addAttributes(attribute(id)));
    }
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .addScopeMetrics(
                    ScopeMetrics.newBuilder().addMetrics(Metric.newBuilder().setSum(sum))))
        .build();
  }

  private static Message logs(long[] ids) {
    ScopeLogs.Builder scope = ScopeLogs.newBuilder();
    for (long id : ids) {
      scope.addLogRecords(LogRecord.newBuilder().addAttributes(attribute(id)));
    }
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(ResourceLogs.newBuilder().addScopeLogs(scope))
        .build();
  }

  private static KeyValue attribute(long id) {
    return KeyValue.newBuilder()
        .setKey(Signal.ID)
        .setValue(AnyValue.newBuilder().setIntValue(id))
        .build();
  }
}
