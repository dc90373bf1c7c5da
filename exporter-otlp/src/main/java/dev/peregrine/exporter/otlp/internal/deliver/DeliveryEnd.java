package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.RetryTimer;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a delivery, after the last attempt to empty it: what is left goes to the store, which
 * drops it or has it on disk, and then nothing remains.
 */
final class DeliveryEnd {

  private final DeliveryLock lock;
  private final Dispatcher dispatcher;
  private final Sending sending;
  private final RetryTimer timer;

  DeliveryEnd(DeliveryLock lock, Dispatcher dispatcher, Sending sending, RetryTimer timer) {
    this.lock = lock;
    this.dispatcher = dispatcher;
    this.sending = sending;
    this.timer = timer;
  }

  /**
   * Begins it, and does not wait for it.
   *
   * @param result what is completed when nothing is left
   * @param problem why not everything was delivered, or null if it was
   */
  void begin(CompletableResultCode result, @Nullable ExportException problem) {
    List<Request> left = lock.ask(dispatcher::end);
    left.forEach(this::keep);
    CompletableResultCode senderEnd = UserCode.result(sending::shutdown);
    CompletableResultCode storeEnd = lock.ask(dispatcher.backlog::close);
    senderEnd.whenComplete(
        () ->
            storeEnd.whenComplete(
                () -> {
                  timer.close();
                  dispatcher.memory.close();
                  complete(result, problem, senderEnd, storeEnd);
                }));
  }

  private void keep(Request request) {
    StoredRequest form = request.toStored();
    lock.change(() -> dispatcher.toStore(request, form));
  }

  /** Completes a result as a failure if there is a problem, or a part of it failed. */
  private static void complete(
      CompletableResultCode result,
      @Nullable ExportException problem,
      CompletableResultCode... parts) {
    boolean success = problem == null;
    Throwable cause = problem;
    for (CompletableResultCode part : parts) {
      success &= part.isSuccess();
      cause = cause == null ? part.getFailureThrowable() : cause;
    }
    if (success) {
      result.succeed();
    } else {
      result.failExceptionally(cause);
    }
  }
}
