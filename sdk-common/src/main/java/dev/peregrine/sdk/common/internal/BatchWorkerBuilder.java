package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link BatchWorker}. The values are taken as they are: the contract's builders have
 * checked them.
 *
 * @param <T> what is exported
 */
public final class BatchWorkerBuilder<T> {

  final BatchExporter<T> exporter;
  String name = "BatchWorker";
  ComponentId id = new ComponentId("batching_processor", "batching_processor");
  int maxQueueSize = 2048;
  int maxBatchSize = 512;
  long scheduleDelayNanos = TimeUnit.SECONDS.toNanos(5);
  long exporterTimeoutNanos = TimeUnit.SECONDS.toNanos(30);
  ProcessorMetrics metrics = ProcessorMetrics.off();
  ByteBudget budget = ByteBudget.process();
  @Nullable ThreadFactory threadFactory;

  BatchWorkerBuilder(BatchExporter<T> exporter) {
    this.exporter = exporter;
  }

  /** What the thread and the log messages are called. */
  public BatchWorkerBuilder<T> setName(String name) {
    this.name = name;
    return this;
  }

  /** Who the worker is in health reports. */
  public BatchWorkerBuilder<T> setId(ComponentId id) {
    this.id = id;
    return this;
  }

  /** How many items wait at most; 2048 by default. */
  public BatchWorkerBuilder<T> setMaxQueueSize(int maxQueueSize) {
    this.maxQueueSize = maxQueueSize;
    return this;
  }

  /** How many items a batch holds at most, no more than the queue; 512 by default. */
  public BatchWorkerBuilder<T> setMaxBatchSize(int maxBatchSize) {
    this.maxBatchSize = maxBatchSize;
    return this;
  }

  /** How long an item waits for its batch to fill; 0 exports at once; 5 s by default. */
  public BatchWorkerBuilder<T> setScheduleDelayNanos(long scheduleDelayNanos) {
    this.scheduleDelayNanos = scheduleDelayNanos;
    return this;
  }

  /**
   * How long an export, a flush or a shutdown may take; {@link Long#MAX_VALUE} for no limit; 30 s
   * by default.
   */
  public BatchWorkerBuilder<T> setExporterTimeoutNanos(long exporterTimeoutNanos) {
    this.exporterTimeoutNanos = exporterTimeoutNanos;
    return this;
  }

  /** Where the worker counts what it does; nowhere by default. */
  public BatchWorkerBuilder<T> setMetrics(ProcessorMetrics metrics) {
    this.metrics = metrics;
    return this;
  }

  /** How much memory items may take; the process's budget by default. */
  BatchWorkerBuilder<T> setBudget(ByteBudget budget) {
    this.budget = budget;
    return this;
  }

  /** What makes the worker's thread; a daemon by default. */
  public BatchWorkerBuilder<T> setThreadFactory(ThreadFactory threadFactory) {
    this.threadFactory = threadFactory;
    return this;
  }

  /** Makes the worker and starts its thread. */
  public BatchWorker<T> start() {
    ThreadWaiter waiter = new ThreadWaiter();
    BatchWorker<T> worker = new BatchWorker<>(this, waiter);
    Thread thread =
        threadFactory == null ? daemon(worker.loop()) : threadFactory.newThread(worker.loop());
    waiter.use(thread);
    worker.announce();
    thread.start();
    return worker;
  }

  /** Makes a worker whose loop the caller steps. */
  BatchWorker<T> withoutThread(Waiter waiter) {
    return new BatchWorker<>(this, waiter);
  }

  private Thread daemon(Runnable loop) {
    // Inherits no thread locals: the worker outlives whatever the current thread is doing.
    Thread thread = new Thread(null, loop, name, 0, /* inheritThreadLocals= */ false);
    thread.setDaemon(true);
    return thread;
  }
}
