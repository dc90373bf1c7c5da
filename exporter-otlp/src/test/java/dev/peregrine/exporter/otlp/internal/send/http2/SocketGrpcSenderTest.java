package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcSenderContract;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;

class SocketGrpcSenderTest extends GrpcSenderContract {

  @Override
  protected GrpcSenderProvider provider() {
    return new SocketGrpcSenderProvider();
  }

  @Override
  protected String userAgent(String configured) {
    return configured;
  }
}
