package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import dev.peregrine.exporter.otlp.internal.send.TransportHttpSender;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads HTTP's answers. */
final class HttpRequestSender implements RequestSender {

  private static final Verdict OK = Verdict.delivered("200", 0, "");

  private final HttpSender sender;
  private final boolean json;
  private final Transience transience;

  HttpRequestSender(HttpSender sender, boolean json, Transience transience) {
    this.sender = sender;
    this.json = json;
    this.transience = transience;
  }

  @Override
  public void send(MessageWriter request, long timeoutNanos, Consumer<Verdict> onVerdict) {
    if (sender instanceof TransportHttpSender own) {
      own.sender()
          .send(
              request,
              timeoutNanos,
              response -> onVerdict.accept(read(response)),
              error ->
                  onVerdict.accept(transience.noAnswer(error, own.sender().isTransient(error))));
    } else {
      sender.send(
          request,
          response -> onVerdict.accept(read(response)),
          error -> onVerdict.accept(transience.noAnswer(error)));
    }
  }

  @Override
  public boolean keepsTime() {
    return sender instanceof TransportHttpSender;
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender instanceof TransportHttpSender own ? own.sender().close() : sender.shutdown();
  }

  private Verdict read(HttpResponse response) {
    int status = response.getStatusCode();
    byte[] body = response.getResponseBody();
    if (status == 200 && body.length == 0) {
      return OK;
    }
    String code = Integer.toString(status);
    if (status >= 200 && status < 300 && !AnswerText.isHtml(body)) {
      ServerAnswer answer = ServerAnswer.ofResponse(body, json);
      return Verdict.delivered(code, answer.rejected(), answer.message());
    }
    String message = AnswerText.ofBody(body, json);
    OptionalLong delay =
        response instanceof Reply reply ? reply.requestedDelayNanos() : OptionalLong.empty();
    return Verdict.failed(
        kind(status), code, code, message.isEmpty() ? response.getStatusMessage() : message, delay);
  }

  private static Kind kind(int status) {
    if (status == 413) {
      return Kind.TOO_LARGE;
    }
    return HttpReply.isTransient(status) ? Kind.TRANSIENT : Kind.REFUSED;
  }
}
