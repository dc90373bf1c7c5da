package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.RequestStore;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that requests arrive. Calls, verdicts and the timer come in; under the lock the {@link
 * Dispatcher} decides, and outside of it {@link Sending} acts, and callers are told. Thread-safe;
 * no thread waits for anything.
 */
final class Delivery implements PipelinedExporter, RequestStore.Listener {

  private final ExporterOptions options;
  private final ExporterMetrics metrics;
  private final DeliveryTime time;
  private final DeliveryLock lock;
  private final Dispatcher dispatcher;
  private final Sending sending;
  private final Alarm alarm;
  private final List<Runnable> wakeUps = new ArrayList<>();

  /** Whether somebody waits to hear that this is ready. */
  private boolean refused;

  Delivery(
      ExporterOptions options,
      RequestSender sender,
      RequestCutter cutter,
      DeliveryTime time,
      Backlog backlog,
      Owner owner) {
    this.options = options;
    this.metrics = options.metrics(owner.id());
    this.time = time;
    this.lock = new DeliveryLock(this);
    DeliveryLog log = new DeliveryLog(owner.exporter(), options, lock, time.epochNanos());
    this.dispatcher = new Dispatcher(options, lock, time, backlog, log, owner.builtEpochNanos());
    this.sending = new Sending(sender, cutter, metrics, lock, dispatcher);
    this.alarm = new Alarm(time.timer(), lock, this);
    backlog.listen(this);
  }

  /** Sends a batch that is one request. */
  CompletableResultCode send(Body body, int items) {
    Batch batch = batch(items, 1);
    long sequence = open(batch, 1, body.size());
    sending.send(new Request(batch, items, options.json(), sequence, body));
    return batch.result;
  }

  /** Sends a batch that was cut already. */
  CompletableResultCode send(List<RequestPiece> pieces, int items) {
    Batch batch = batch(items, pieces.size());
    long sequence = open(batch, pieces.size(), RequestPiece.bytesOf(pieces));
    for (RequestPiece piece : pieces) {
      sending.send(Request.of(batch, piece, options.json(), sequence));
    }
    return batch.result;
  }

  private Batch batch(int items, int requests) {
    return new Batch(
        items,
        requests,
        time.timer().nanoTime(),
        options.timeoutNanos(),
        time.epochNanos().getAsLong());
  }

  private long open(Batch batch, int requests, long bytes) {
    batch.begin(metrics);
    dispatcher.memory.reserve(bytes);
    lock.enter();
    try {
      return dispatcher.open(batch.items, requests);
    } finally {
      lock.leave();
    }
  }

  /** Counts items that could not become part of a request. */
  CompletableResultCode lose(long items, DropCause cause, String why, @Nullable Throwable error) {
    lock.enter();
    try {
      dispatcher.books.made(items);
      dispatcher.books.lost(cause, items);
      dispatcher.log.lost(items, cause, why, error);
    } finally {
      lock.leave();
    }
    metrics.lost(items, cause.text());
    return CompletableResultCode.ofExceptionalFailure(new ExportException(why, error));
  }

  /** Has everything that is not delivered tried at once. Fails if not all of it arrives in time. */
  CompletableResultCode flush() {
    CompletableResultCode result = new CompletableResultCode();
    drain(result, null);
    return result;
  }

  /** As a flush, and then ends everything. Called once. */
  CompletableResultCode shutdown() {
    DeliveryEnd end = new DeliveryEnd(lock, dispatcher, sending, time.timer());
    drain(end.result, end);
    return end.result;
  }

  private void drain(CompletableResultCode result, @Nullable DeliveryEnd end) {
    lock.enter();
    try {
      dispatcher.drain(result, end);
    } finally {
      lock.leave();
    }
    sending.pump();
  }

  void shutDownAgain() {
    lock.change(() -> dispatcher.log.shutDownAgain());
  }

  DeliveryState state() {
    return lock.ask(() -> dispatcher.state());
  }

  @Override
  public boolean isReady() {
    lock.enter();
    try {
      boolean ready = dispatcher.isReady();
      refused |= !ready;
      return ready;
    } finally {
      lock.leave();
    }
  }

  @Override
  public void onReady(Runnable wakeUp) {
    lock.enter();
    try {
      wakeUps.add(wakeUp);
    } finally {
      lock.leave();
    }
  }

  @Override
  public void found(int requests, long items) {
    lock.change(() -> dispatcher.found(requests, items));
  }

  @Override
  public void ready() {
    sending.pump();
  }

  @Override
  public void dropped(StoredRequest request, DropCause cause) {
    lock.change(() -> dispatcher.droppedByStore(request, cause));
  }

  /** Looks for what a change, whichever it was, leads to. Called within the lock. */
  void onChange() {
    long now = time.timer().nanoTime();
    dispatcher.checkDrains(now);
    if (refused && dispatcher.isReady()) {
      refused = false;
      for (Runnable wakeUp : wakeUps) {
        lock.afterwards(wakeUp);
      }
    }
    long nanos = dispatcher.nanosLeft(refused, !sending.keepsTime());
    if (nanos != Long.MAX_VALUE) {
      alarm.set(now + nanos);
    }
  }

  /** Looks for what is due. Called by the alarm, without the lock. */
  void onTime() {
    List<Attempt> overdue = List.of();
    lock.enter();
    try {
      dispatcher.expire();
      if (!sending.keepsTime()) {
        overdue = dispatcher.slots.overdue(time.timer().nanoTime(), false);
      }
    } finally {
      lock.leave();
    }
    for (Attempt attempt : overdue) {
      attempt.accept(Dispatcher.late());
    }
    sending.pump();
  }
}
