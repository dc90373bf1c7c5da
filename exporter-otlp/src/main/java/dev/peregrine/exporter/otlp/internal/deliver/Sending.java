package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.deliver.Dispatcher.Next;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to requests outside of the lock: they are sent, copied and cut, as the {@link
 * Dispatcher} decides within it. Thread-safe; no thread waits for anything.
 */
final class Sending {

  private final RequestSender sender;
  private final RequestCutter cutter;
  private final ExporterMetrics metrics;
  private final DeliveryLock lock;
  private final Dispatcher dispatcher;

  /** Whether a thread is sending what waits. It goes on until there is nothing to send. */
  private boolean pumping;

  Sending(
      RequestSender sender,
      RequestCutter cutter,
      ExporterMetrics metrics,
      DeliveryLock lock,
      Dispatcher dispatcher) {
    this.sender = sender;
    this.cutter = cutter;
    this.metrics = metrics;
    this.lock = lock;
    this.dispatcher = dispatcher;
  }

  /** Whether a verdict always comes, if only that the time is over. */
  boolean keepsTime() {
    return sender.keepsTime();
  }

  CompletableResultCode shutdown() {
    return sender.shutdown();
  }

  /** Sends a request, or keeps it if it may not go now. */
  void send(Request request) {
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
    InstrumentationUtil.suppressInstrumentation(attempt);
  }

  /** Called for an attempt that has been started, where its request is not traced. */
  void execute(Attempt attempt) {
    try {
      if (attempt.probe) {
        sender.distrust();
      }
      sender.send(attempt, attempt.timeoutNanos, attempt);
    } catch (RuntimeException | Error e) {
      attempt.accept(Verdict.noAnswer(Kind.REFUSED, e));
    }
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
    if (next == Next.KEEP) {
      keep(attempt.request);
    } else if (next == Next.CUT) {
      cut(attempt.request, verdict);
    } else {
      pump(old);
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
    List<Request> parts = pieces.stream().map(piece -> Request.part(request, piece)).toList();
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
      dispatcher.memory.reserve(RequestPiece.bytesOf(pieces));
      parts.forEach(this::send);
    }
    pump();
  }

  /** Sends what waits, as far as it may go now. */
  void pump() {
    Attempt first;
    lock.enter();
    try {
      first = firstToPump();
    } finally {
      lock.leave();
    }
    pump(first);
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
}
