package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.thread.Timer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a delivery, after the last attempt to empty it: what is left goes to the store, which
 * drops it or has it on disk, and then nothing remains.
 */
final class DeliveryEnd implements Runnable {

  /** Completed when nothing is left. */
  final CompletableResultCode result = new CompletableResultCode();

  private final DeliveryLock lock;
  private final Dispatcher dispatcher;
  private final Sending sending;
  private final Timer timer;

  /** Of the sender and the store. */
  private CompletableResultCode parts = CompletableResultCode.ofSuccess();

  /** Why not everything was delivered; null if it was. */
  private @Nullable ExportException problem;

  DeliveryEnd(DeliveryLock lock, Dispatcher dispatcher, Sending sending, Timer timer) {
    this.lock = lock;
    this.dispatcher = dispatcher;
    this.sending = sending;
    this.timer = timer;
  }

  /**
   * Begins it, and does not wait for it. Called once.
   *
   * @param newProblem why not everything was delivered, or null if it was
   */
  void begin(@Nullable ExportException newProblem) {
    problem = newProblem;
    for (Request request : endSending()) {
      keep(request);
    }
    parts = CompletableResultCode.ofAll(List.of(sending.shutdown(), closeStore()));
    parts.whenComplete(this);
  }

  private List<Request> endSending() {
    lock.enter();
    try {
      return dispatcher.end();
    } finally {
      lock.leave();
    }
  }

  private void keep(Request request) {
    StoredRequest form = request.toStored();
    lock.change(() -> dispatcher.toStore(request, form));
  }

  private CompletableResultCode closeStore() {
    lock.enter();
    try {
      return dispatcher.backlog.close();
    } finally {
      lock.leave();
    }
  }

  /** Completes it, when sender and store are closed. */
  @Override
  public void run() {
    timer.close();
    dispatcher.memory.close();
    if (problem != null) {
      result.failExceptionally(problem);
    } else if (parts.isSuccess()) {
      result.succeed();
    } else {
      result.failExceptionally(parts.getFailureThrowable());
    }
  }
}
