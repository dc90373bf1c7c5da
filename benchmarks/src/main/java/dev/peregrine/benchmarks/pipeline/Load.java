package dev.peregrine.benchmarks.pipeline;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What an application does over and over, and what takes the telemetry of it to a receiver.
 *
 * @param item makes one span or log record
 * @param flusher starts a flush
 * @param closer starts a shutdown
 */
record Load(
    Runnable item,
    Supplier<CompletableResultCode> flusher,
    Supplier<CompletableResultCode> closer) {

  private static final long FLUSH_SECONDS = 30;

  void make(int items) {
    for (int i = 0; i < items; i++) {
      item.run();
    }
  }

  void flush() {
    flusher.get().join(FLUSH_SECONDS, TimeUnit.SECONDS);
  }
}
