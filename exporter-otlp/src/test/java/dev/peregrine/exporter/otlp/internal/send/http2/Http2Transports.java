package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketSettings;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketTransport;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;

/** The transport, for tests of all transports. */
public final class Http2Transports {

  private Http2Transports() {}

  public static Transport<GrpcReply> open(GrpcSenderConfig config) {
    return new SocketTransport<>(new GrpcProtocol(config), SocketSettings.of(config));
  }
}
