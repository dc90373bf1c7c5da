package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.answer.ServerAnswer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.function.Consumer;

/** Reads gRPC's answers. */
final class GrpcRequestSender implements RequestSender {

  private static final Verdict OK = Verdict.delivered("OK", 0, "");

  private final GrpcSender sender;

  GrpcRequestSender(GrpcSender sender) {
    this.sender = sender;
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

  private static Verdict read(GrpcResponse response) {
    GrpcStatusCode status = response.getStatusCode();
    if (status != GrpcStatusCode.OK) {
      String description = response.getStatusDescription();
      return Verdict.refused(
          status.name(),
          Integer.toString(status.getValue()),
          description == null ? "" : description);
    }
    byte[] message = response.getResponseMessage();
    if (message.length == 0) {
      return OK;
    }
    ServerAnswer answer = ServerAnswer.ofResponse(message, false);
    return Verdict.delivered(status.name(), answer.rejected(), answer.message());
  }
}
