package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** Reads HTTP's answers. */
final class HttpRequestSender implements RequestSender {

  private static final Verdict OK = Verdict.delivered("200", 0, "");

  private final HttpSender sender;
  private final boolean json;

  HttpRequestSender(HttpSender sender, boolean json) {
    this.sender = sender;
    this.json = json;
  }

  @Override
  public void send(MessageWriter request, Consumer<Verdict> onVerdict) {
    sender.send(
        request,
        response -> onVerdict.accept(read(response)),
        error -> onVerdict.accept(Verdict.noAnswer(error)));
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender.shutdown();
  }

  private Verdict read(HttpResponse response) {
    int status = response.getStatusCode();
    byte[] body = response.getResponseBody();
    if (status == 200 && body.length == 0) {
      return OK;
    }
    String code = Integer.toString(status);
    if (status >= 200 && status < 300) {
      ServerAnswer answer = ServerAnswer.ofResponse(body, json);
      return Verdict.delivered(code, answer.rejected(), answer.message());
    }
    String message = ServerAnswer.messageOfStatus(body, json);
    return Verdict.refused(code, code, message.isEmpty() ? response.getStatusMessage() : message);
  }
}
