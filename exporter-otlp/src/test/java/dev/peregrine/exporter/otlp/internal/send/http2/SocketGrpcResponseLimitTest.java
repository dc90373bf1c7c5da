package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcResponseLimitContract;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;

class SocketGrpcResponseLimitTest extends GrpcResponseLimitContract {

  @Override
  protected GrpcSenderProvider provider() {
    return new SocketGrpcSenderProvider();
  }
}
