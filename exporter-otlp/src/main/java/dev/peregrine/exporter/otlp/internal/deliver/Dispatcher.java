package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.deliver.Drains.Drain;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.budget.BudgetAccount;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Decides which request goes when, and what becomes of it after an attempt. Guarded by the
 * delivery's lock. It neither sends nor copies nor calls back: it tells the delivery what to do.
 */
final class Dispatcher {

  /** What the delivery has to do with a request. */
  enum Next {
    /** Nothing: it is delivered or dropped. */
    NOTHING,
    /** To copy it and {@link #toStore keep} it. */
    KEEP,
    /** To cut it in two. */
    CUT
  }

  /** How long a flush takes at most where an export has no limit. */
  private static final long MAX_DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

  final Gate gate;
  final Slots slots;
  final Backlog backlog;
  final Drains drains;
  final Books books;
  final DeliveryLog log;

  /** What requests take of the process's budget, in hand and in a store in memory. */
  final BudgetAccount memory;

  private final DeliveryLock lock;
  private final DeliveryTime time;
  private final int maxAttempts;
  private final long timeoutNanos;

  /** The requests that are neither settled nor in the store. */
  private int inHand;

  private long inHandItems;
  private long sequence;
  private long sinceEpochNanos;
  private @Nullable Verdict lastFailure;
  private boolean closing;
  private boolean ended;

  Dispatcher(
      ExporterOptions options,
      DeliveryLock lock,
      DeliveryTime time,
      Backlog backlog,
      DeliveryLog log,
      long builtEpochNanos) {
    RetryPolicy policy = options.retryPolicy();
    this.lock = lock;
    this.time = time;
    this.backlog = backlog;
    this.log = log;
    this.gate = new Gate(policy, time.random());
    this.slots = new Slots(options.delivery().maxConcurrentRequests());
    this.drains = new Drains(lock);
    this.books = new Books(lock, drains, time.epochNanos());
    this.maxAttempts = policy == null ? 1 : policy.getMaxAttempts();
    this.timeoutNanos = options.timeoutNanos();
    this.sinceEpochNanos = builtEpochNanos;
    this.memory = new RequestBudget(options.budget(), lock, this, time).account();
  }

  /** Takes note of a batch that became a number of requests, and returns their sequence. */
  long open(int items, int requests) {
    books.made(items);
    inHand += requests;
    inHandItems += items;
    return ++sequence;
  }

  /** An attempt for a request in hand, if it may go now. */
  @Nullable Attempt begin(Request request, Sending sending) {
    boolean probe = gate.isProbeDue(now()) && backlog.isEmpty();
    boolean free = gate.isOpen() && (slots.isFree() || !backlog.keeps());
    return !ended && (free || probe) ? attempt(request, probe, sending) : null;
  }

  /** An attempt for the next request from the store, if one is there and may go. */
  @Nullable Attempt beginOld(Sending sending) {
    boolean probe = gate.isProbeDue(now());
    if (ended || backlog.isEmpty() || !(probe || (gate.isOpen() && isFreeForOld()))) {
      return null;
    }
    StoredRequest stored = backlog.take();
    if (stored == null) {
      return null;
    }
    Request request = ownerOf(stored);
    request.fromStore(stored);
    if (!backlog.isInMemory()) {
      memory.reserve(request.bytes);
    }
    inHand++;
    inHandItems += request.items;
    return attempt(request, probe, sending);
  }

  /** Old requests leave room for new ones, unless somebody waits for all of them. */
  private boolean isFreeForOld() {
    return (backlog.keeps() && drains.isEmpty()) ? slots.isFreeForOld() : slots.isFree();
  }

  private Request ownerOf(StoredRequest stored) {
    if (stored.owner() instanceof Request own) {
      return own;
    }
    Batch batch = new Batch(stored.items(), 1, now(), timeoutNanos, stored.createdEpochNanos());
    return Request.of(batch, stored, 0);
  }

  /** Takes note of requests of an earlier run. */
  void found(int requests, long items) {
    books.made(items);
    drains.split(0, requests);
  }

  private Attempt attempt(Request request, boolean probe, Sending sending) {
    if (probe) {
      gate.startProbe();
    }
    long limit = backlog.keeps() ? timeoutNanos : request.batch.nanosLeft(now());
    limit = closing ? Math.min(limit, drains.nanosLeft(now())) : limit;
    Attempt attempt =
        new Attempt(sending, request, probe, gate.closures(), now(), Math.max(limit, 1));
    slots.add(attempt);
    return attempt;
  }

  /** What to do with a request in hand that may not go now. */
  Next notNow(Request request) {
    Verdict last = lastFailure;
    if (last != null && !backlog.keeps() && isHopeless(request.batch)) {
      giveUp(request, last);
      return Next.NOTHING;
    }
    return Next.KEEP;
  }

  /** What an attempt, which has ended, means for its request and all others. */
  Next judge(Attempt attempt, Verdict verdict) {
    Request request = attempt.request;
    note(attempt, verdict);
    if (verdict.delivered()) {
      settle(request);
      request.body().release();
      books.delivered(request, verdict);
      log.delivered(verdict, request.items, undelivered(), books.dropped());
      return Next.NOTHING;
    }
    if (verdict.kind() == Kind.TRANSIENT) {
      return afterTransient(request, verdict);
    }
    if (verdict.kind() == Kind.TOO_LARGE) {
      return Next.CUT;
    }
    drop(request, DropCause.REFUSED, verdict);
    return Next.NOTHING;
  }

  private void note(Attempt attempt, Verdict verdict) {
    boolean wasOpen = gate.isOpen();
    if (!verdict.delivered()) {
      books.attemptFailed(verdict);
      drains.attemptFailed();
    }
    if (verdict.kind() == Kind.TRANSIENT || (attempt.probe && !verdict.answered())) {
      lastFailure = verdict;
      gate.failed(now(), attempt.closures, attempt.probe, verdict.requestedDelayNanos());
    } else if (verdict.answered()) {
      gate.succeeded(now(), attempt.probe);
    }
    if (wasOpen != gate.isOpen()) {
      sinceEpochNanos = time.epochNanos().getAsLong();
    }
  }

  private Next afterTransient(Request request, Verdict verdict) {
    request.failures++;
    if (!backlog.keeps() && (request.failures >= maxAttempts || isHopeless(request.batch))) {
      giveUp(request, verdict);
      return Next.NOTHING;
    }
    log.down(verdict, undelivered(), books.dropped());
    return Next.KEEP;
  }

  /** Whether nothing can be sent before the caller stops waiting. */
  private boolean isHopeless(Batch batch) {
    return !gate.isOpen() && gate.opensAt() - now() >= batch.nanosLeft(now());
  }

  private void giveUp(Request request, Verdict verdict) {
    drop(request, DropCause.GAVE_UP, verdict);
  }

  private void drop(Request request, DropCause cause, Verdict verdict) {
    settle(request);
    books.dropped(request, cause, ExportException.of(verdict), verdict);
    log.failed(request.items, verdict, books.dropped());
  }

  /** Drops a request in hand for a reason of our own. */
  void drop(Request request, DropCause cause, String why) {
    settle(request);
    books.dropped(request, cause, new ExportException(why, null), null);
    log.lost(request.items, cause, why, null);
  }

  private void settle(Request request) {
    memory.release(request.bytes);
    inHand--;
    inHandItems -= request.items;
    backlog.done(request);
  }

  /** Takes note of what the store has dropped. */
  void droppedByStore(StoredRequest stored, DropCause cause) {
    Request request = ownerOf(stored);
    if (backlog.isInMemory()) {
      memory.release(request.bytes);
    }
    String why =
        switch (cause) {
          case BUDGET -> "the memory budget of the process is used up";
          case STORE_FULL -> "the store is full, and its oldest requests make room";
          case SHUTDOWN -> "the exporter was shut down before they could be sent";
          default -> "they were lost in the store (" + cause.text() + ")";
        };
    books.dropped(request, cause, new ExportException(why, null), null);
    log.lost(request.items, cause, why, null);
  }

  /** Moves a request in hand to the store, which drops it if it is closed. */
  void toStore(Request request, StoredRequest form) {
    if (!backlog.isInMemory()) {
      memory.release(request.bytes);
    }
    inHand--;
    inHandItems -= request.items;
    // One that fails again and again must not hold up the others.
    boolean behind = request.failures > 0 && request.failures % maxAttempts == 0;
    backlog.put(request, form, behind && backlog.keeps());
  }

  /** Notes that a request in hand became several. */
  void cut(Request request, List<Request> parts) {
    memory.release(request.bytes);
    backlog.cut(request, parts);
    int more = parts.size() - 1;
    inHand += more;
    request.batch.split(more);
    drains.split(request.sequence, more);
  }

  /** The end of an attempt that should have ended by itself. */
  static Verdict late() {
    return Verdict.noAnswer(Kind.TRANSIENT, new TimeoutException("No answer in time"));
  }

  /** Tells callers that their time is over. */
  void expire() {
    List<Batch> expired = backlog.expired(now());
    for (Batch batch : expired) {
      if (backlog.keeps()) {
        lock.afterwards(batch::stopWaiting);
      } else {
        backlog.remove(batch).forEach(this::expire);
      }
    }
  }

  private void expire(Request request) {
    memory.release(request.bytes);
    Verdict known = lastFailure;
    Verdict last = known == null ? late() : known;
    books.dropped(request, DropCause.GAVE_UP, ExportException.of(last), last);
    log.failed(request.items, last, books.dropped());
  }

  boolean isReady() {
    if (closing) {
      return true;
    }
    if (!gate.isOpen()) {
      return backlog.keeps() || (gate.isProbeDue(now()) && backlog.isEmpty() && slots.isEmpty());
    }
    if (!backlog.keeps()) {
      return slots.isFree();
    }
    boolean storeInstead = slots.isStill(now()) && backlog.hasRoom(slots.largestBytes());
    return storeInstead || slots.isFreeForNew(backlog.size());
  }

  /** For how long nothing is due, as far as the clock decides. */
  long nanosLeft(boolean somebodyWaits, boolean watchAttempts) {
    long now = now();
    long nanos = backlog.nanosLeft(now);
    if (watchAttempts) {
      nanos = Math.min(nanos, slots.nanosToOverdue(now));
    }
    if (watchAttempts || !allEndsInTime()) {
      nanos = Math.min(nanos, drains.nanosLeft(now));
    }
    if (somebodyWaits && backlog.keeps()) {
      nanos = Math.min(nanos, slots.nanosToStill(now));
    }
    long toProbe = gate.opensAt() - now;
    boolean probeLater = !gate.isOpen() && !gate.isProbing() && toProbe > 0;
    return probeLater && (somebodyWaits || !backlog.isEmpty()) ? Math.min(nanos, toProbe) : nanos;
  }

  /** Whether all there is under way, and ends before any flush that waits for it. */
  private boolean allEndsInTime() {
    return backlog.isEmpty() && !slots.isEmpty() && !closing && timeoutNanos != Long.MAX_VALUE;
  }

  /** How many requests are neither delivered nor dropped. */
  int unsettled() {
    return inHand + backlog.size();
  }

  /**
   * Has everything that is not settled tried at once.
   *
   * @param result what is completed then
   * @param end what comes before that, if there is no more to come
   */
  void drain(CompletableResultCode result, @Nullable DeliveryEnd end) {
    closing |= end != null;
    long limit = timeoutNanos == Long.MAX_VALUE ? MAX_DRAIN_NANOS : timeoutNanos;
    boolean downForLong = !gate.isOpen() && now() - gate.closedAt() >= limit;
    gate.hurry(now(), end != null);
    drains.add(new Drain(sequence + 1, unsettled(), now() + limit, downForLong, result, end));
  }

  /** Answers flushes that are over. */
  void checkDrains(long now) {
    if (!drains.isEmpty()) {
      drains.check(now, gate, slots.isEmpty(), inHand > slots.size(), undelivered());
    }
  }

  /** Ends all sending; the requests whose attempts were under way are in hand. */
  List<Request> end() {
    ended = true;
    List<Request> left = new ArrayList<>();
    for (Attempt attempt : slots.overdue(now(), /* all= */ true)) {
      slots.end(attempt);
      left.add(attempt.request);
    }
    return left;
  }

  DeliveryState state() {
    return books.state(gate, closing, sinceEpochNanos, backlog, inHandItems, slots.size());
  }

  /** The items neither delivered nor dropped. */
  long undelivered() {
    return backlog.items() + inHandItems;
  }

  private long now() {
    return time.timer().nanoTime();
  }
}
