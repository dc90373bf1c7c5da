package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sends over a {@link Transport}, each request once, and closes it when nobody needs it any more.
 * Thread-safe; no thread waits for anything.
 *
 * @param <R> what comes back
 */
public final class TransportSender<R extends Reply> {

  private final Transport<R> transport;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CompletableResultCode shutdown = new CompletableResultCode();

  TransportSender(Transport<R> transport) {
    this.transport = transport;
  }

  /**
   * Sends a request. Exactly one of the consumers is called, once, on any thread.
   *
   * @param timeoutNanos how long it may take; {@link Long#MAX_VALUE} for as long as it takes
   */
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super R> onReply,
      Consumer<? super Throwable> onError) {
    underWay.incrementAndGet();
    if (closing.get()) {
      finish(onError, new IOException("The sender is shut down"));
      return;
    }
    try {
      transport.send(request, timeoutNanos, new Finish<>(onReply), new Finish<>(onError));
    } catch (RuntimeException | LinkageError e) {
      finish(onError, e);
    }
  }

  /** Passes on how a request ended. */
  private final class Finish<V> implements Consumer<V> {

    private final Consumer<? super V> consumer;

    Finish(Consumer<? super V> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void accept(V outcome) {
      finish(consumer, outcome);
    }
  }

  private <V> void finish(Consumer<? super V> consumer, V outcome) {
    try {
      consumer.accept(outcome);
    } finally {
      underWay.decrementAndGet();
      closeWhenIdle();
    }
  }

  /** What {@link Transport#distrust} does. */
  public void distrust() {
    transport.distrust();
  }

  /** Whether the same request may succeed if it is sent again after this error. */
  public boolean isTransient(Throwable error) {
    return transport.isTransient(error);
  }

  /** Lets requests under way finish, and then closes the transport. */
  public CompletableResultCode shutdown() {
    closing.set(true);
    closeWhenIdle();
    return shutdown;
  }

  /** Closes the transport. Requests under way fail. */
  public CompletableResultCode close() {
    closing.set(true);
    closeNow();
    return shutdown;
  }

  private void closeWhenIdle() {
    if (closing.get() && underWay.get() == 0) {
      closeNow();
    }
  }

  private void closeNow() {
    if (!closed.getAndSet(true)) {
      UserCode.passOn(UserCode.result(transport::close), shutdown);
    }
  }
}
