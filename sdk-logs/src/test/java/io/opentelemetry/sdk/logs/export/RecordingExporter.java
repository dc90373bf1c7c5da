package io.opentelemetry.sdk.logs.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Keeps what it is given, and notices when it is called by two threads at once. */
final class RecordingExporter implements LogRecordExporter {

  final List<LogRecordData> records = new CopyOnWriteArrayList<>();
  final AtomicInteger flushes = new AtomicInteger();
  final AtomicInteger shutdowns = new AtomicInteger();
  final AtomicInteger overlaps = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();

  volatile Supplier<CompletableResultCode> exportResult = CompletableResultCode::ofSuccess;
  volatile Supplier<CompletableResultCode> flushResult = CompletableResultCode::ofSuccess;
  volatile Supplier<CompletableResultCode> shutdownResult = CompletableResultCode::ofSuccess;

  @Override
  public CompletableResultCode export(Collection<LogRecordData> batch) {
    if (calls.getAndIncrement() != 0) {
      overlaps.incrementAndGet();
    }
    try {
      records.addAll(batch);
      return exportResult.get();
    } finally {
      calls.decrementAndGet();
    }
  }

  @Override
  public CompletableResultCode flush() {
    flushes.incrementAndGet();
    return flushResult.get();
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns.incrementAndGet();
    return shutdownResult.get();
  }

  @Override
  public String toString() {
    return "RecordingExporter{}";
  }
}
