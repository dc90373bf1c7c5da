package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends over a {@link Transport}, and again after transient failures, within one deadline for all
 * attempts and the waits between them. Thread-safe; no thread waits for anything.
 *
 * @param <R> what comes back
 */
public final class RetryingSender<R extends Reply> {

  private final Transport<R> transport;
  private final @Nullable RetryPolicy policy;
  private final long timeoutNanos;
  private final RetryTimer timer;
  private final DoubleSupplier random;

  /** Those whose next attempt is scheduled. Who removes one carries it on. */
  private final Set<Delivery> waiting = ConcurrentHashMap.newKeySet();

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CompletableResultCode shutdown = new CompletableResultCode();

  /**
   * @param policy how to retry, or null to never do
   * @param timeout the limit for a request with all its attempts
   */
  public RetryingSender(Transport<R> transport, @Nullable RetryPolicy policy, Duration timeout) {
    this(
        transport,
        policy,
        timeout,
        new DaemonTimer("otlp-retry"),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  RetryingSender(
      Transport<R> transport,
      @Nullable RetryPolicy policy,
      Duration timeout,
      RetryTimer timer,
      DoubleSupplier random) {
    this.transport = transport;
    this.policy = policy;
    this.timeoutNanos = timeout.toNanos();
    this.timer = timer;
    this.random = random;
  }

  /** Exactly one of the consumers is called, once, on any thread. */
  public void send(
      MessageWriter request, Consumer<? super R> onReply, Consumer<? super Throwable> onError) {
    underWay.incrementAndGet();
    Delivery delivery = new Delivery(request, onReply, onError);
    if (closing.get()) {
      delivery.fail(new IOException("The sender is shut down"));
    } else {
      delivery.attempt();
    }
  }

  /** Lets attempts under way finish, gives up those that wait, and then closes the transport. */
  public CompletableResultCode shutdown() {
    closing.set(true);
    timer.close();
    for (Delivery delivery : waiting) {
      delivery.giveUpWaiting();
    }
    closeWhenIdle();
    return shutdown;
  }

  private void closeWhenIdle() {
    if (closing.get() && underWay.get() == 0 && !closed.getAndSet(true)) {
      try {
        CompletableResultCode end = transport.close();
        end.whenComplete(shutdown::succeed);
      } catch (RuntimeException e) {
        shutdown.failExceptionally(e);
      }
    }
  }

  private boolean isTransient(Throwable error) {
    Predicate<IOException> predicate = policy == null ? null : policy.getRetryExceptionPredicate();
    if (predicate != null && error instanceof IOException io) {
      return predicate.test(io);
    }
    return transport.isTransient(error);
  }

  /** A request with its attempts, which follow one another. */
  private final class Delivery {

    private final MessageWriter request;
    private final Consumer<? super R> onReply;
    private final Consumer<? super Throwable> onError;
    private final long startNanos = timer.nanoTime();
    private final @Nullable Backoff backoff = policy == null ? null : new Backoff(policy, random);
    private int attempts;

    /** What to report if there is no time for another attempt. */
    private Runnable lastOutcome = () -> {};

    Delivery(
        MessageWriter request, Consumer<? super R> onReply, Consumer<? super Throwable> onError) {
      this.request = request;
      this.onReply = onReply;
      this.onError = onError;
    }

    void attempt() {
      attempts++;
      try {
        transport.send(request, remainingNanos(), this::onReply, this::onError);
      } catch (RuntimeException | LinkageError e) {
        fail(e);
      }
    }

    private void onReply(R reply) {
      lastOutcome = () -> onReply.accept(reply);
      if (reply.isTransientFailure()) {
        retryOrFinish(reply.requestedDelayNanos());
      } else {
        finish();
      }
    }

    private void onError(Throwable error) {
      lastOutcome = () -> onError.accept(error);
      if (isTransient(error)) {
        retryOrFinish(OptionalLong.empty());
      } else {
        finish();
      }
    }

    private void retryOrFinish(OptionalLong requestedNanos) {
      if (policy == null || backoff == null || attempts >= policy.getMaxAttempts()) {
        finish();
        return;
      }
      long delay = backoff.nextDelayNanos(requestedNanos);
      if (delay >= remainingNanos()) {
        finish();
        return;
      }
      waiting.add(this);
      try {
        timer.schedule(this::attemptAgain, delay);
      } catch (RejectedExecutionException e) {
        giveUpWaiting();
      }
      if (closing.get()) {
        giveUpWaiting();
      }
    }

    private void attemptAgain() {
      if (waiting.remove(this)) {
        attempt();
      }
    }

    void giveUpWaiting() {
      if (waiting.remove(this)) {
        finish();
      }
    }

    void fail(Throwable error) {
      lastOutcome = () -> onError.accept(error);
      finish();
    }

    private void finish() {
      try {
        lastOutcome.run();
      } finally {
        underWay.decrementAndGet();
        closeWhenIdle();
      }
    }

    private long remainingNanos() {
      return timeoutNanos == Long.MAX_VALUE
          ? Long.MAX_VALUE
          : Math.max(timeoutNanos - (timer.nanoTime() - startNanos), 0);
    }
  }
}
