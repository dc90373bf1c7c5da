package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.NoHttp2Exception;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.IOException;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for the message and the status of one call. */
final class ReplyListener extends ClientCall.Listener<byte[]> {

  private static final Metadata.Key<byte[]> STATUS_DETAILS =
      Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);
  private static final byte[] NO_MESSAGE = new byte[0];
  private static final int MAX_LINES = 20;

  private final int maxBytes;
  private final Consumer<? super GrpcReply> onReply;
  private final Consumer<? super Throwable> onError;
  private byte[] message = NO_MESSAGE;
  private boolean hasHeaders;

  /**
   * @param maxBytes the limit of the call for the message
   */
  ReplyListener(
      int maxBytes, Consumer<? super GrpcReply> onReply, Consumer<? super Throwable> onError) {
    this.maxBytes = maxBytes;
    this.onReply = onReply;
    this.onError = onError;
  }

  @Override
  public void onHeaders(Metadata headers) {
    hasHeaders = true;
  }

  @Override
  public void onMessage(byte[] received) {
    message = received;
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    Throwable failure = failureHere(status);
    if (failure != null) {
      onError.accept(failure);
      return;
    }
    onReply.accept(
        new GrpcReply(
            GrpcStatusCode.fromValue(status.getCode().value()),
            description(status),
            message,
            trailers.get(STATUS_DETAILS)));
  }

  /**
   * Why a message could not be written or read on this side, if that is so. gRPC reports it as what
   * it is not: as a cancelled call, which would be tried again; or as too much for a server, in the
   * words of servers, which then however send no headers; or as an error of a server that has never
   * been heard of.
   */
  private @Nullable Throwable failureHere(Status status) {
    if (hasHeaders && isTooLarge(status)) {
      return new LimitedBody.TooLargeException(maxBytes);
    }
    Throwable cause = status.getCause();
    if (cause != null && isNoHttp2(cause)) {
      return new NoHttp2Exception(status.getDescription(), cause);
    }
    if (status.getCode() != Status.Code.CANCELLED || cause == null) {
      return null;
    }
    return isTooLarge(Status.fromThrowable(cause))
        ? new LimitedBody.TooLargeException(maxBytes)
        : new IOException(status.getDescription(), cause);
  }

  /** Told by words, since a channel of somebody else may have another copy of Netty. */
  private static boolean isNoHttp2(Throwable cause) {
    String message = cause.getMessage();
    return message != null && message.startsWith("First received frame was not SETTINGS");
  }

  private boolean isTooLarge(Status status) {
    String description = status.getDescription();
    return status.getCode() == Status.Code.RESOURCE_EXHAUSTED
        && description != null
        && description.contains("exceeds maximum size " + maxBytes);
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
