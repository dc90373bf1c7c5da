package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends with a sender of the contract that somebody else made.
 *
 * @param <R> what comes back
 */
final class ForeignRequestSender<R> implements RequestSender {

  /** The one method of the contract's senders that matters here. */
  interface Sending<R> {
    void send(MessageWriter message, Consumer<R> onResponse, Consumer<Throwable> onError);
  }

  private final Sending<R> sending;
  private final Supplier<CompletableResultCode> shutdown;
  private final Function<? super R, Verdict> answers;
  private final Transience transience;

  /**
   * @param answers reads what comes back
   */
  ForeignRequestSender(
      Sending<R> sending,
      Supplier<CompletableResultCode> shutdown,
      Function<? super R, Verdict> answers,
      Transience transience) {
    this.sending = sending;
    this.shutdown = shutdown;
    this.answers = answers;
    this.transience = transience;
  }

  @Override
  public void send(MessageWriter request, long timeoutNanos, Consumer<Verdict> onVerdict) {
    sending.send(
        request,
        response -> onVerdict.accept(answers.apply(response)),
        error -> onVerdict.accept(transience.noAnswer(error)));
  }

  @Override
  public void distrust() {
    // What it sends over is its own affair.
  }

  @Override
  public boolean keepsTime() {
    return false;
  }

  @Override
  public CompletableResultCode shutdown() {
    return UserCode.result(shutdown);
  }
}
