package dev.peregrine.sdk.common.internal;

import dev.peregrine.testsupport.CapturedLogs;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** A worker that a test steps by hand, with a clock of its own. */
abstract class SteppedWorker {

  static final long DELAY = TimeUnit.SECONDS.toNanos(5);
  static final long TIMEOUT = TimeUnit.SECONDS.toNanos(30);

  final CapturedLogs logs = CapturedLogs.of(BatchWorker.class);
  final FakeWaiter waiter = new FakeWaiter();
  final RecordingExporter exporter = new RecordingExporter();
  BatchWorker<Integer> worker = worker(8, 4, DELAY);

  BatchWorker<Integer> worker(int queueSize, int batchSize, long delay) {
    return BatchWorker.builder(exporter)
        .setName("worker")
        .setMaxQueueSize(queueSize)
        .setMaxBatchSize(batchSize)
        .setScheduleDelayNanos(delay)
        .setExporterTimeoutNanos(TIMEOUT)
        .withoutThread(waiter);
  }

  @AfterEach
  void closeLogs() {
    logs.close();
  }

  void offer(int... items) {
    for (int item : items) {
      worker.offer(item);
    }
  }

  /** Lets the worker do all that is due. */
  long step() {
    long nanos = worker.loop().step();
    while (nanos == 0 && !worker.loop().isTerminated()) {
      nanos = worker.loop().step();
    }
    return nanos;
  }

  long stepAfter(long nanos) {
    waiter.advance(nanos);
    return step();
  }
}
