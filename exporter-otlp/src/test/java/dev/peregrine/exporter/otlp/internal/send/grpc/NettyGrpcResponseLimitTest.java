package dev.peregrine.exporter.otlp.internal.send.grpc;

import dev.peregrine.exporter.otlp.internal.send.GrpcResponseLimitContract;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;

class NettyGrpcResponseLimitTest extends GrpcResponseLimitContract {

  @Override
  protected GrpcSenderProvider provider() {
    return new NettyGrpcSenderProvider();
  }
}
