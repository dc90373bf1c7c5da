package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for the message and the status of one call. */
final class ReplyListener extends ClientCall.Listener<byte[]> {

  private static final Metadata.Key<byte[]> STATUS_DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);
  private static final byte[] NO_MESSAGE = new byte[0];
  private static final int MAX_LINES = 20;

  private final Consumer<? super GrpcReply> onReply;
  private byte[] message = NO_MESSAGE;

  ReplyListener(Consumer<? super GrpcReply> onReply) {
    this.onReply = onReply;
  }

  @Override
  public void onMessage(byte[] received) {
    message = received;
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    onReply.accept(
        new GrpcReply(
            GrpcStatusCode.fromValue(status.getCode().value()),
            description(status),
            message,
            trailers.get(STATUS_DETAILS)));
  }

  /** What failed on this side is in the cause: a refused connection, for instance. */
  private static @Nullable String description(Status status) {
    Throwable cause = status.getCause();
    String description = withoutDetails(status.getDescription());
    if (cause == null) {
      return description;
    }
    return description == null ? cause.toString() : description + " (" + cause + ")";
  }

  /** Without the pipeline of handlers, or all headers and the text of an HTTP answer. */
  private static @Nullable String withoutDetails(@Nullable String description) {
    if (description == null) {
      return null;
    }
    StringJoiner lines = new StringJoiner(", ");
    for (String line : description.split("\\R", MAX_LINES)) {
      if (line.startsWith("headers:") || line.startsWith("Channel Pipeline:")) {
        break;
      }
      lines.add(line);
    }
    return lines.toString();
  }
}
