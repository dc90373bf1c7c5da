package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.RequestHeaders;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A message with the headers of its request, and who waits for the answer: to whom a failure on the
 * way is an answer as well, of a status that gRPC has for it.
 */
final class GrpcRequest implements MessageWriter, BiConsumer<String, String>, Consumer<Throwable> {

  private final MessageWriter message;
  private final Consumer<? super GrpcReply> onReply;
  private final Consumer<? super Throwable> onError;

  /** Names in lower case and values in turn. */
  private final List<String> headers = new ArrayList<>();

  private @Nullable String userAgent;

  /**
   * @throws IllegalArgumentException if a header cannot be sent
   */
  GrpcRequest(
      MessageWriter message,
      Map<String, List<String>> headers,
      Consumer<? super GrpcReply> onReply,
      Consumer<? super Throwable> onError) {
    this.message = message;
    this.onReply = onReply;
    this.onError = onError;
    RequestHeaders.forEach(headers, this);
  }

  @Override
  public void accept(String name, String value) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    switch (lowerCase) {
      case "user-agent" -> userAgent = value.strip();
      case "te",
          "content-type",
          "grpc-timeout",
          "grpc-encoding",
          "grpc-accept-encoding",
          "connection",
          "keep-alive",
          "proxy-connection",
          "transfer-encoding",
          "upgrade" -> {
        // HTTP/2 has no such header, or it is gRPC's own.
      }
      default -> {
        headers.add(lowerCase);
        headers.add(value.strip());
      }
    }
  }

  List<String> headers() {
    return headers;
  }

  /** The last one that was given. */
  @Nullable String userAgent() {
    return userAgent;
  }

  @Override
  public int getContentLength() {
    return message.getContentLength();
  }

  @Override
  public void writeMessage(OutputStream output) throws IOException {
    message.writeMessage(output);
  }

  @Override
  public void accept(Throwable error) {
    GrpcReply reply = GrpcFailures.ofError(error);
    if (reply == null) {
      onError.accept(error);
    } else {
      onReply.accept(reply);
    }
  }
}
