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
    sender.send(
        request,
        timeoutNanos,
        reply -> onVerdict.accept(answers.apply(reply)),
        error -> onVerdict.accept(transience.noAnswer(error, sender.isTransient(error))));
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
}
