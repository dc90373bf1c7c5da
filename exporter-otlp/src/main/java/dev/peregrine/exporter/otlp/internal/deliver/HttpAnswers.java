package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import io.opentelemetry.sdk.common.export.HttpResponse;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads HTTP's answers. */
final class HttpAnswers implements Function<HttpResponse, Verdict> {

  private static final Verdict OK = Verdict.delivered("200", 0, "");

  private final boolean json;

  /**
   * @param json whether the server answers in JSON; in protobuf otherwise
   */
  HttpAnswers(boolean json) {
    this.json = json;
  }

  @Override
  public Verdict apply(HttpResponse response) {
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
