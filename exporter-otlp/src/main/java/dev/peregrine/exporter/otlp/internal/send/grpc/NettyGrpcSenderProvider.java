package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.TransportGrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;

/** Sends with grpc-netty-shaded. Names no type of gRPC, so that it can be asked for without it. */
public final class NettyGrpcSenderProvider implements GrpcSenderProvider {

  @Override
  public GrpcSender createSender(GrpcSenderConfig config) {
    return new TransportGrpcSender(GrpcTransport.opening(config), config);
  }

  /**
   * Makes a sender over a channel that somebody else opens and closes.
   *
   * @param channel an {@code io.grpc.ManagedChannel}
   */
  public static GrpcSender createSender(GrpcSenderConfig config, Object channel) {
    return new TransportGrpcSender(GrpcTransport.over(channel, config), config);
  }
}
