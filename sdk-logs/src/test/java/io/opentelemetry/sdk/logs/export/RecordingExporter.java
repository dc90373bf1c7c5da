package io.opentelemetry.sdk.logs.export;

import dev.peregrine.testsupport.ExportRecorder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;

/** Keeps what it is given, and notices when it is called by two threads at once. */
final class RecordingExporter extends ExportRecorder<LogRecordData, CompletableResultCode>
    implements LogRecordExporter {

  final List<LogRecordData> records = items;

  RecordingExporter() {
    super(CompletableResultCode::ofSuccess);
  }
}
