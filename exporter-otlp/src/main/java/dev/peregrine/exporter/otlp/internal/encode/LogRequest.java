package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.logs.internal.EncodableLog;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ExportLogsServiceRequest}. */
public final class LogRequest extends RequestListing<LogRecordData> {

  public static final RequestListing<LogRecordData> LISTING = new LogRequest();

  private LogRequest() {
    super("resourceLogs", "scopeLogs", "logRecords");
  }

  @Override
  Resource resource(LogRecordData log) {
    return log.getResource();
  }

  @Override
  InstrumentationScopeInfo scope(LogRecordData log) {
    return log.getInstrumentationScopeInfo();
  }

  @Override
  @Nullable String name(LogRecordData log) {
    String eventName = log.getEventName();
    Value<?> body = log.getBodyValue();
    if (eventName != null && !eventName.isEmpty()) {
      return eventName;
    }
    return body != null && body.getType() == ValueType.STRING ? body.asString() : null;
  }

  @Override
  List<List<Level>> names() {
    return List.of(LogFields.toEventName(), LogFields.toBody());
  }

  @Override
  void write(OtlpWriter out, LogRecordData log) {
    if (log instanceof EncodableLog own) {
      LogFields.log(out, own, own.body(), own.attributePairs(), own.attributeCount());
    } else {
      Object[] pairs = ApiAccess.pairs(log.getAttributes());
      LogFields.log(out, log, log.getBodyValue(), pairs, pairs.length / 2);
    }
  }
}
