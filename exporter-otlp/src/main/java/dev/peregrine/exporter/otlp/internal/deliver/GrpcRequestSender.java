package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import dev.peregrine.exporter.otlp.internal.send.TransportGrpcSender;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads gRPC's answers. */
final class GrpcRequestSender implements RequestSender {

  private static final Verdict OK = Verdict.delivered("OK", 0, "");

  private final GrpcSender sender;
  private final Transience transience;

  GrpcRequestSender(GrpcSender sender, Transience transience) {
    this.sender = sender;
    this.transience = transience;
  }

  @Override
  public void send(MessageWriter request, long timeoutNanos, Consumer<Verdict> onVerdict) {
    if (sender instanceof TransportGrpcSender own) {
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
    return sender instanceof TransportGrpcSender;
  }

  @Override
  public CompletableResultCode shutdown() {
    return sender instanceof TransportGrpcSender own ? own.sender().close() : sender.shutdown();
  }

  private static Verdict read(GrpcResponse response) {
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
