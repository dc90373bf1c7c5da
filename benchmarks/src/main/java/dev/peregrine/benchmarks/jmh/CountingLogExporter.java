package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** Exports nothing, and counts what it is given, so that a benchmark can say what was dropped. */
final class CountingLogExporter implements LogRecordExporter {

  private final AtomicLong exported = new AtomicLong();

  /** Log records given to this exporter since it was made. */
  long exported() {
    return exported.get();
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    exported.addAndGet(logs.size());
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
