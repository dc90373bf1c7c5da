package io.opentelemetry.sdk.testing.exporter;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the records it is given, until {@link #reset()} or {@link #shutdown()}. Thread-safe. */
public final class InMemoryLogRecordExporter implements LogRecordExporter {

  private final Queue<LogRecordData> logs = new ConcurrentLinkedQueue<>();
  private volatile boolean shutDown;

  private InMemoryLogRecordExporter() {}

  /**
   * Creates an exporter.
   *
   * @return a new exporter
   */
  public static InMemoryLogRecordExporter create() {
    return new InMemoryLogRecordExporter();
  }

  /**
   * Returns the records kept so far, in the order in which they came.
   *
   * @return an immutable copy
   */
  public List<LogRecordData> getFinishedLogRecordItems() {
    return List.copyOf(logs);
  }

  /** Forgets the records kept so far. */
  public void reset() {
    logs.clear();
  }

  /**
   * Keeps records.
   *
   * @param logs the records
   * @return fails after {@link #shutdown()}, otherwise succeeds
   */
  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    if (shutDown) {
      return CompletableResultCode.ofFailure();
    }
    this.logs.addAll(logs);
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Does nothing, since nothing is pending.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  /**
   * Forgets all records and keeps no more.
   *
   * @return succeeds
   */
  @Override
  public CompletableResultCode shutdown() {
    shutDown = true;
    logs.clear();
    return CompletableResultCode.ofSuccess();
  }
}
