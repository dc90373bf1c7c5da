package io.opentelemetry.exporter.logging.otlp;

import dev.peregrine.exporter.otlp.internal.encode.LogRequest;
import dev.peregrine.exporter.otlp.internal.file.JsonLog;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;

/**
 * Logs log records as OTLP's JSON at INFO, a {@code ResourceLogs} object a message. For programs
 * that read logs; use a batch processor with it. Thread-safe.
 */
public final class OtlpJsonLoggingLogRecordExporter implements LogRecordExporter {

  private final JsonLog<LogRecordData> log =
      new JsonLog<>(
          OtlpSignal.LOGS,
          LogRequest.LISTING,
          LogRecordData::getResource,
          OtlpJsonLoggingLogRecordExporter.class);

  private OtlpJsonLoggingLogRecordExporter() {}

  /**
   * Makes an exporter.
   *
   * @return a new exporter
   */
  public static LogRecordExporter create() {
    return new OtlpJsonLoggingLogRecordExporter();
  }

  /**
   * Logs the log records.
   *
   * @param logs the log records
   * @return the result, which fails when not all could be logged or the exporter is shut down
   */
  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    return log.export(logs);
  }

  /**
   * Does nothing: nothing is held back.
   *
   * @return success
   */
  @Override
  public CompletableResultCode flush() {
    return log.flush();
  }

  /**
   * Logs nothing from now on.
   *
   * @return success
   */
  @Override
  public CompletableResultCode shutdown() {
    return log.shutdown();
  }
}
