package dev.peregrine.compat.faults;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.List;
import java.util.stream.Stream;

/** What a request carries, read and answered with the official generated classes. */
enum Signal {
  TRACES("span", "v1/traces", "opentelemetry.proto.collector.trace.v1.TraceService/Export") {
    @Override
    Stream<List<KeyValue>> attributes(byte[] request) throws InvalidProtocolBufferException {
      return ExportTraceServiceRequest.parseFrom(request).getResourceSpansList().stream()
          .flatMap(resource -> resource.getScopeSpansList().stream())
          .flatMap(scope -> scope.getSpansList().stream())
          .map(span -> span.getAttributesList());
    }

    @Override
    Message partialSuccess(long rejected, String message) {
      return ExportTraceServiceResponse.newBuilder()
          .setPartialSuccess(
              ExportTracePartialSuccess.newBuilder()
                  .setRejectedSpans(rejected)
                  .setErrorMessage(message))
          .build();
    }
  },

  METRICS(
      "metric_data_point",
      "v1/metrics",
      "opentelemetry.proto.collector.metrics.v1.MetricsService/Export") {
    @Override
    Stream<List<KeyValue>> attributes(byte[] request) throws InvalidProtocolBufferException {
      return ExportMetricsServiceRequest.parseFrom(request).getResourceMetricsList().stream()
          .flatMap(resource -> resource.getScopeMetricsList().stream())
          .flatMap(scope -> scope.getMetricsList().stream())
          .flatMap(metric -> metric.getSum().getDataPointsList().stream())
          .map(point -> point.getAttributesList());
    }

    @Override
    Message partialSuccess(long rejected, String message) {
      return ExportMetricsServiceResponse.newBuilder()
          .setPartialSuccess(
              ExportMetricsPartialSuccess.newBuilder()
                  .setRejectedDataPoints(rejected)
                  .setErrorMessage(message))
          .build();
    }
  },

  LOGS("log", "v1/logs", "opentelemetry.proto.collector.logs.v1.LogsService/Export") {
    @Override
    Stream<List<KeyValue>> attributes(byte[] request) throws InvalidProtocolBufferException {
      return ExportLogsServiceRequest.parseFrom(request).getResourceLogsList().stream()
          .flatMap(resource -> resource.getScopeLogsList().stream())
          .flatMap(scope -> scope.getLogRecordsList().stream())
          .map(log -> log.getAttributesList());
    }

    @Override
    Message partialSuccess(long rejected, String message) {
      return ExportLogsServiceResponse.newBuilder()
          .setPartialSuccess(
              ExportLogsPartialSuccess.newBuilder()
                  .setRejectedLogRecords(rejected)
                  .setErrorMessage(message))
          .build();
    }
  };

  /** The attribute that says which item it is: a long. */
  static final String ID = "item.id";

  private final String metricPart;
  private final String path;
  private final String method;

  Signal(String metricPart, String path, String method) {
    this.metricPart = metricPart;
    this.path = path;
    this.method = method;
  }

  /** The signal of an HTTP path, without its leading slash, or of a gRPC method. */
  static Signal at(String pathOrMethod) {
    return Stream.of(values())
        .filter(signal -> pathOrMethod.equals(signal.path) || pathOrMethod.equals(signal.method))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no OTLP at " + pathOrMethod));
  }

  String path() {
    return path;
  }

  String method() {
    return method;
  }

  /** The signal in the names of the metrics that the SDK has of itself. */
  String metricPart() {
    return metricPart;
  }

  /** The ids of all items of a protobuf request. */
  List<Long> ids(byte[] request) throws InvalidProtocolBufferException {
    return attributes(request).map(Signal::id).toList();
  }

  /** The attributes of each item. */
  abstract Stream<List<KeyValue>> attributes(byte[] request) throws InvalidProtocolBufferException;

  abstract Message partialSuccess(long rejected, String message);

  private static long id(List<KeyValue> attributes) {
    return attributes.stream()
        .filter(attribute -> attribute.getKey().equals(ID))
        .mapToLong(attribute -> attribute.getValue().getIntValue())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an item without an id"));
  }
}
