package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.health.ItemCounts;
import dev.peregrine.sdk.common.health.ProcessorHealth;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import dev.peregrine.sdk.common.internal.concurrent.WakeMark;
import dev.peregrine.sdk.common.internal.health.HealthSources;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Hands items from the threads that record them to an exporter, in batches: one bounded queue, one
 * thread. Spans and log records share this class.
 *
 * <p>A batch is exported when it is full, when the schedule delay has passed since the last one, or
 * when somebody flushes. The next batch is handed over when the result of the last one is there; to
 * a {@link PipelinedExporter}, whenever that is ready. An export that takes longer than the
 * exporter's timeout counts as failed; the exporter is then given the same time again to finish
 * before it is called for the next batch. After that its result is taken for lost, so that an
 * exporter that forgets a result does not end the export for good.
 *
 * <p>Meanwhile the queue fills. An item that does not fit in, or not into the process's memory
 * budget, is dropped and counted: each item offered is either processed, or dropped for one of
 * three reasons. What is dropped is logged by the worker, once per change of state.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> what is exported
 */
public final class BatchWorker<T> implements Supplier<ProcessorHealth> {

  private final ComponentId id;
  private final BoundedMpscQueue<T> queue;
  private final WakeMark wakeMark = new WakeMark();
  private final Waiter waiter;
  private final ProcessorMetrics metrics;
  private final QueueBudget budget;
  private final CompletableResultCode shutdownResult = new CompletableResultCode();
  private final Drains drains = new Drains(shutdownResult);
  private final BatchLoop<T> loop;

  /**
   * Whether the loop knows that there is something to do. Written by producers without order: who
   * does not see it looks closer.
   */
  private boolean begun;

  BatchWorker(BatchWorkerBuilder<T> builder, Waiter waiter) {
    this.id = builder.id;
    this.waiter = waiter;
    queue = new BoundedMpscQueue<>(builder.maxQueueSize);
    metrics = builder.metrics;
    budget = new QueueBudget(builder.budget);
    metrics.watchQueue(queue, budget);
    loop = new BatchLoop<>(builder, queue, budget, wakeMark, waiter, drains);
  }

  /**
   * Starts a worker for an exporter.
   *
   * @param <T> what is exported
   */
  public static <T> BatchWorkerBuilder<T> builder(BatchExporter<T> exporter) {
    return new BatchWorkerBuilder<>(exporter);
  }

  /**
   * Hands an item over, without waiting.
   *
   * @return false if it was dropped, because the queue is full, the process's memory budget is used
   *     up, or the worker shut down
   */
  @HotPath("RootSpanBenchmark")
  public boolean offer(T item) {
    int heavyBytes = QueueBudget.heavyBytes(item);
    if (heavyBytes != 0 || !begun || budget.isExceeded()) {
      return offerSlow(item, heavyBytes);
    }
    if (!queue.offer(item)) {
      return false;
    }
    if (wakeMark.claim(queue.offeredVolatile())) {
      waiter.wake();
    }
    return true;
  }

  private boolean offerSlow(T item, int heavyBytes) {
    boolean admitted = budget.admit(heavyBytes);
    if (!admitted && !queue.isClosed()) {
      budget.refuse();
      metrics.begin();
      return false;
    }
    if (!queue.offer(item)) {
      metrics.begin();
      if (admitted) {
        budget.taken(heavyBytes);
        budget.release(heavyBytes);
      }
      return false;
    }
    boolean first = !begun;
    begun = true;
    if (first || budget.isBatchCompletedBy(heavyBytes) || wakeMark.claim(queue.offeredVolatile())) {
      waiter.wake();
    }
    return true;
  }

  /**
   * Exports everything offered so far, then flushes the exporter.
   *
   * @return a success only if all of it was exported, within the exporter's timeout; once the
   *     worker is shut down, the result of that
   */
  public CompletableResultCode flush() {
    if (queue.isClosed()) {
      return shutdownResult;
    }
    Drain flush = Drain.flush(queue.offeredVolatile(), waiter.nanoTime());
    request(flush);
    return flush.result;
  }

  /**
   * Refuses items from now on, exports those that are there, and shuts the exporter down.
   *
   * @return a success only if everything was exported and the exporter shut down, within the
   *     exporter's timeout; the same result each time
   */
  public CompletableResultCode shutdown() {
    if (queue.close()) {
      request(Drain.shutdown(waiter.nanoTime(), shutdownResult));
    }
    return shutdownResult;
  }

  private void request(Drain drain) {
    drains.request(drain);
    waiter.wake();
    if (shutdownResult.isDone()) {
      // The loop may have looked at the requests for the last time before this one was added.
      drains.answerLateRequests();
    }
  }

  /** How many items wait to be exported. */
  public int queueSize() {
    return queue.size();
  }

  /** How many items were dropped because the queue was full. */
  public long droppedQueueFull() {
    return queue.refusedFull();
  }

  /** How many items were dropped because of the process's memory budget. */
  public long droppedBudget() {
    return budget.refused();
  }

  /**
   * How many items were dropped because the worker was shut down, or before its end was reached.
   */
  public long droppedAlreadyShutdown() {
    return queue.refusedClosed();
  }

  /** How many items were handed to the exporter. */
  public long processed() {
    return queue.polledVolatile();
  }

  /** Adds the worker to the health reports until it has been shut down. */
  void announce() {
    shutdownResult.whenComplete(HealthSources.add(this));
  }

  @Override
  public ProcessorHealth get() {
    Map<String, Long> dropped =
        Map.of(
            "queue_full",
            droppedQueueFull(),
            "budget",
            droppedBudget(),
            "already_shutdown",
            droppedAlreadyShutdown());
    return new ProcessorHealth(
        id.name(),
        queue.size(),
        queue.capacity(),
        budget.held(),
        new ItemCounts(queue.polledVolatile(), dropped));
  }

  BatchLoop<T> loop() {
    return loop;
  }
}
