package io.opentelemetry.sdk.logs;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is given. */
final class RecordingProcessor implements LogRecordProcessor {

  final List<LogRecordData> records = new CopyOnWriteArrayList<>();
  final List<Context> contexts = new CopyOnWriteArrayList<>();
  int flushes;
  int shutdowns;
  CompletableResultCode result = CompletableResultCode.ofSuccess();

  @Override
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {
    contexts.add(context);
    records.add(logRecord.toLogRecordData());
  }

  /** The only record there is. */
  LogRecordData only() {
    if (records.size() != 1) {
      throw new AssertionError("not one record: " + records);
    }
    return records.get(0);
  }

  @Override
  public CompletableResultCode forceFlush() {
    flushes++;
    return result;
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return result;
  }

  @Override
  public String toString() {
    return "RecordingProcessor{}";
  }
}
