package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.Reply;
import dev.peregrine.exporter.otlp.internal.send.TransportSender;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends over one of our own transports.
 *
 * @param <R> what comes back
 */
final class OwnRequestSender<R extends Reply> implements RequestSender {

  private final TransportSender<R> sender;
  private final Function<? super R, Verdict> answers;
  private final Transience transience;

  /**
   * @param answers reads what comes back
   */
  OwnRequestSender(
      TransportSender<R> sender, Function<? super R, Verdict> answers, Transience transience) {
    this.sender = sender;
    this.answers = answers;
    this.transience = transience;
  }

  @Override
  public void send(MessageWriter request, long timeoutNanos, Consumer<Verdict> onVerdict) {
    Outcome outcome = new Outcome(onVerdict);
    sender.send(request, timeoutNanos, outcome, outcome);
  }

  @Override
  public void distrust() {
    sender.distrust();
  }

  @Override
  public boolean keepsTime() {
    return true;
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender.close();
  }

  /** Takes what comes back, or the error. */
  private final class Outcome implements Consumer<Object> {

    private final Consumer<Verdict> onVerdict;

    Outcome(Consumer<Verdict> onVerdict) {
      this.onVerdict = onVerdict;
    }

    @Override
    @SuppressWarnings("unchecked") // what is no error is what comes back
    public void accept(Object outcome) {
      onVerdict.accept(
          outcome instanceof Throwable error
              ? transience.noAnswer(error, sender.isTransient(error))
              : answers.apply((R) outcome));
    }
  }
}
