package io.opentelemetry.sdk;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;

/** Counts log records. */
final class RecordingLogProcessor implements LogRecordProcessor {

  int emitted;
  CompletableResultCode shutdownResult = CompletableResultCode.ofSuccess();

  @Override
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {
    emitted++;
  }

  @Override
  public CompletableResultCode shutdown() {
    return shutdownResult;
  }
}
