package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.deliver.Dispatcher.Next;
import dev.peregrine.exporter.otlp.internal.deliver.Drains.Drain;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.RequestStore;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.ComponentId;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import dev.peregrine.sdk.common.internal.PipelinedExporter;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that requests arrive. Calls, verdicts and the timer come in; under the lock the {@link
 * Dispatcher} decides, and outside of it requests are sent, copied and cut, and callers are told.
 * Thread-safe; no thread waits for anything.
 */
final class Delivery implements PipelinedExporter, RequestStore.Listener {

  private final ExporterOptions options;
  private final RequestSender sender;
  private final RequestCutter cutter;
  private final ExporterMetrics metrics;
  private final DeliveryTime time;
  private final DeliveryLock lock;
  private final Dispatcher dispatcher;
  private final Alarm alarm;
  private final List<Runnable> wakeUps = new ArrayList<>();

  /** Whether somebody waits to hear that this is ready. */
  private boolean refused;

  /** Whether a thread is sending what waits. It goes on until there is nothing to send. */
  private boolean pumping;

  Delivery(
      ExporterOptions options,
      RequestSender sender,
      RequestCutter cutter,
      DeliveryTime time,
      Backlog backlog,
      Class<?> exporter) {
    this.options = options;
    this.sender = sender;
    this.cutter = cutter;
    this.metrics = options.metrics();
    this.time = time;
    this.lock = new DeliveryLock(this::onChange);
    DeliveryLog log = new DeliveryLog(exporter, options, lock, time.epochNanos());
    this.dispatcher = new Dispatcher(options, lock, time, backlog, log);
    this.alarm = new Alarm(time.timer(), lock, this::tick);
    backlog.listen(this);
  }

  /** Which exporter this is. */
  ComponentId id() {
    return metrics.id();
  }

  /** Sends a batch that is one request. */
  CompletableResultCode send(Body body, int items) {
    Batch batch = batch(items, 1);
    long sequence = open(batch, 1, body.size());
    send(new Request(batch, items, options.json(), sequence, body));
    return batch.result;
  }

  /** Sends a batch that was cut already. */
  CompletableResultCode send(List<RequestPiece> pieces, int items) {
    Batch batch = batch(items, pieces.size());
    long sequence = open(batch, pieces.size(), bytes(pieces));
    pieces.forEach(piece -> send(ofPiece(piece, batch, sequence)));
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

  private static long bytes(List<RequestPiece> pieces) {
    long bytes = 0;
    for (RequestPiece piece : pieces) {
      bytes += piece.bytes().length;
    }
    return bytes;
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

  private Request ofPiece(RequestPiece piece, Batch batch, long sequence) {
    StoredRequest form =
        new StoredRequest(
            piece.bytes(), piece.items(), options.json(), batch.createdEpochNanos, null);
    return Request.of(batch, form, sequence);
  }

  private void send(Request request) {
    Attempt attempt;
    Next next = Next.NOTHING;
    lock.enter();
    try {
      attempt = dispatcher.begin(request, this);
      next = attempt == null ? dispatcher.notNow(request) : Next.NOTHING;
    } finally {
      lock.leave();
    }
    if (attempt != null) {
      start(attempt);
    } else if (next == Next.KEEP) {
      keep(request);
    }
  }

  private void start(Attempt attempt) {
    attempt.request.batch.begin(metrics);
    InstrumentationUtil.suppressInstrumentation(
        () -> {
          try {
            if (attempt.probe) {
              sender.distrust();
            }
            sender.send(attempt, attempt.timeoutNanos, attempt);
          } catch (RuntimeException | Error e) {
            attempt.accept(Verdict.noAnswer(Kind.REFUSED, e));
          }
        });
  }

  /** Called when an attempt has ended; the first time counts. */
  void onVerdict(Attempt attempt, Verdict verdict) {
    Next next = Next.NOTHING;
    Attempt old = null;
    lock.enter();
    try {
      if (!dispatcher.slots.end(attempt)) {
        return;
      }
      next = dispatcher.judge(attempt, verdict);
      if (next == Next.NOTHING) {
        // At once, so that nobody is told of a slot that is gone when he comes.
        old = firstToPump();
      }
    } finally {
      if (next == Next.NOTHING) {
        lock.leave();
      } else {
        // What follows from it, such as the end of a shutdown, waits until the request is kept.
        lock.leaveQuietly();
      }
    }
    switch (next) {
      case KEEP -> keep(attempt.request);
      case CUT -> cut(attempt.request, verdict);
      case NOTHING -> pump(old);
    }
  }

  private void keep(Request request) {
    StoredRequest form = request.toStored();
    lock.change(() -> dispatcher.toStore(request, form));
    pump();
  }

  private void cut(Request request, Verdict verdict) {
    byte[] whole = request.toStored().message();
    List<RequestPiece> pieces = cutter.halves(whole);
    List<Request> parts =
        pieces.stream().map(piece -> ofPiece(piece, request.batch, request.sequence)).toList();
    boolean divisible = pieces.size() > 1;
    String name = divisible ? "" : cutter.nameOfFirst(whole);
    lock.enter();
    try {
      if (divisible) {
        dispatcher.cut(request, parts);
      } else {
        String why = "too large for the server, which answered " + verdict.code();
        dispatcher.drop(request, DropCause.TOO_LARGE, name.isEmpty() ? why : why + ": " + name);
      }
    } finally {
      lock.leave();
    }
    if (divisible) {
      dispatcher.memory.reserve(bytes(pieces));
      parts.forEach(this::send);
    }
    pump();
  }

  /** Sends what waits, as far as it may go now. */
  private void pump() {
    pump(lock.ask(this::firstToPump));
  }

  private void pump(@Nullable Attempt first) {
    for (Attempt next = first; next != null; next = lock.ask(this::nextToPump)) {
      start(next);
    }
  }

  /** One thread is enough: it looks again after each request. Called within the lock. */
  private @Nullable Attempt firstToPump() {
    Attempt first = pumping ? null : dispatcher.beginOld(this);
    pumping |= first != null;
    return first;
  }

  private @Nullable Attempt nextToPump() {
    Attempt next = dispatcher.beginOld(this);
    pumping = next != null;
    return next;
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
    drain(/* last= */ false, drain -> DeliveryEnd.complete(result, drain.problem()));
    return result;
  }

  /** As a flush, and then ends everything. Called once. */
  CompletableResultCode shutdown() {
    CompletableResultCode result = new CompletableResultCode();
    DeliveryEnd end = new DeliveryEnd(lock, dispatcher, sender, time.timer(), result);
    drain(/* last= */ true, drain -> end.begin(drain.problem()));
    return result;
  }

  private void drain(boolean last, Consumer<Drain> onEnd) {
    lock.change(() -> dispatcher.drain(last, drain -> lock.afterwards(() -> onEnd.accept(drain))));
    pump();
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
    lock.change(() -> wakeUps.add(wakeUp));
  }

  @Override
  public void found(int requests, long items) {
    lock.change(() -> dispatcher.found(requests, items));
  }

  @Override
  public void ready() {
    pump();
  }

  @Override
  public void dropped(StoredRequest request, DropCause cause) {
    lock.change(() -> dispatcher.droppedByStore(request, cause));
  }

  /** Looks for what a change, whichever it was, leads to. Called within the lock. */
  private void onChange() {
    long now = time.timer().nanoTime();
    dispatcher.checkDrains(now);
    if (refused && dispatcher.isReady()) {
      refused = false;
      wakeUps.forEach(lock::afterwards);
    }
    long nanos = dispatcher.nanosLeft(refused, !sender.keepsTime());
    if (nanos != Long.MAX_VALUE) {
      alarm.set(now + nanos);
    }
  }

  private void tick() {
    List<Attempt> overdue = List.of();
    lock.enter();
    try {
      dispatcher.expire();
      if (!sender.keepsTime()) {
        overdue = dispatcher.slots.overdue(time.timer().nanoTime(), false);
      }
    } finally {
      lock.leave();
    }
    overdue.forEach(attempt -> attempt.accept(Dispatcher.LATE));
    pump();
  }
}
