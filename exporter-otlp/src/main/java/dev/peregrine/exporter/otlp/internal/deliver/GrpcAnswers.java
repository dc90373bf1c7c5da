package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads gRPC's answers. */
final class GrpcAnswers implements Function<GrpcResponse, Verdict> {

  private static final Verdict OK = Verdict.delivered("OK", 0, "");

  @Override
  public Verdict apply(GrpcResponse response) {
    GrpcStatusCode status = response.getStatusCode();
    if (status != GrpcStatusCode.OK) {
      String description = response.getStatusDescription();
      OptionalLong delay =
          response instanceof Reply reply ? reply.requestedDelayNanos() : OptionalLong.empty();
      return Verdict.failed(
          kind(status, description, delay.isPresent()),
          status.name(),
          Integer.toString(status.getValue()),
          description == null ? "" : description,
          delay);
    }
    byte[] message = response.getResponseMessage();
    if (message.length == 0) {
      return OK;
    }
    ServerAnswer answer = ServerAnswer.ofResponse(message, false);
    return Verdict.delivered(status.name(), answer.rejected(), answer.message());
  }

  private static Kind kind(
      GrpcStatusCode status, @Nullable String description, boolean withRetryInfo) {
    boolean mayBeSize =
        status == GrpcStatusCode.RESOURCE_EXHAUSTED || status == GrpcStatusCode.OUT_OF_RANGE;
    if (mayBeSize && !withRetryInfo && Transience.speaksOfSize(description)) {
      return Kind.TOO_LARGE;
    }
    return GrpcReply.isTransient(status, withRetryInfo) ? Kind.TRANSIENT : Kind.REFUSED;
  }
}
