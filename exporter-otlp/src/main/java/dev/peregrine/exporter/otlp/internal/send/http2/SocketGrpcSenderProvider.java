package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.TransportGrpcSender;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketSettings;
import dev.peregrine.exporter.otlp.internal.send.socket.SocketTransport;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;

/** Sends over sockets of our own. */
public final class SocketGrpcSenderProvider implements GrpcSenderProvider {

  @Override
  public GrpcSender createSender(GrpcSenderConfig config) {
    return new TransportGrpcSender(
        new SocketTransport<>(new GrpcProtocol(config), SocketSettings.of(config)), config);
  }
}
