package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;

/** The transport, for tests of all transports. */
public final class GrpcTransports {

  private GrpcTransports() {}

  public static Transport<GrpcReply> open(GrpcSenderConfig config) {
    return GrpcTransport.opening(config);
  }
}
