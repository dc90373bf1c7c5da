package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketSettings;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketTransport;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls over sockets. */
final class GrpcTransport implements Transport<GrpcReply> {

  private final Supplier<Map<String, List<String>>> headers;
  private final SocketTransport<GrpcReply> sockets;

  GrpcTransport(GrpcSenderConfig config) {
    headers = config.getHeadersSupplier();
    sockets = new SocketTransport<>(new GrpcProtocol(config), SocketSettings.of(config));
  }

  @Override
  public void send(
      MessageWriter message,
      long timeoutNanos,
      Consumer<? super GrpcReply> onReply,
      Consumer<? super Throwable> onError) {
    GrpcRequest request = new GrpcRequest(message, headers.get(), onReply, onError);
    sockets.send(request, timeoutNanos, onReply, request);
  }

  @Override
  public void distrust() {
    sockets.distrust();
  }

  @Override
  public boolean isTransient(Throwable error) {
    return sockets.isTransient(error);
  }

  @Override
  public CompletableResultCode close() {
    return sockets.close();
  }
}
