package dev.peregrine.exporter.otlp.internal.encode;

import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.bytes;
import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.text;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;

/** What a batch of log records should look like on the wire, made with the official classes. */
public final class OfficialLogs {

  private OfficialLogs() {}

  public static ExportLogsServiceRequest of(List<? extends LogRecordData> batch) {
    ExportLogsServiceRequest.Builder request = ExportLogsServiceRequest.newBuilder();
    OfficialCommon.<LogRecordData>groups(
            batch, LogRecordData::getResource, LogRecordData::getInstrumentationScopeInfo)
        .forEach(
            (resource, scopes) -> {
              ResourceLogs.Builder resourceLogs =
                  request
                      .addResourceLogsBuilder()
                      .setResource(OfficialCommon.resource(resource))
                      .setSchemaUrl(text(resource.getSchemaUrl()));
              scopes.forEach(
                  (scope, logs) -> {
                    ScopeLogs.Builder scopeLogs =
                        resourceLogs
                            .addScopeLogsBuilder()
                            .setScope(OfficialCommon.scope(scope))
                            .setSchemaUrl(text(scope.getSchemaUrl()));
                    logs.forEach(log -> scopeLogs.addLogRecords(log(log)));
                  });
            });
    return request.build();
  }

  private static LogRecord log(LogRecordData data) {
    LogRecord.Builder log =
        LogRecord.newBuilder()
            .setTimeUnixNano(data.getTimestampEpochNanos())
            .setObservedTimeUnixNano(data.getObservedTimestampEpochNanos())
            .setSeverityNumberValue(data.getSeverity().getSeverityNumber())
            .setSeverityText(text(data.getSeverityText()))
            .addAllAttributes(OfficialCommon.attributes(data.getAttributes()))
            .setDroppedAttributesCount(data.getTotalAttributeCount() - data.getAttributes().size())
            .setEventName(text(data.getEventName()));
    Value<?> body = data.getBodyValue();
    if (body != null) {
      log.setBody(OfficialCommon.anyValue(body));
    }
    SpanContext context = data.getSpanContext();
    if (context.isValid()) {
      log.setTraceId(bytes(context.getTraceId()))
          .setSpanId(bytes(context.getSpanId()))
          .setFlags(context.getTraceFlags().asByte() & 0xFF);
    }
    return log.build();
  }
}
