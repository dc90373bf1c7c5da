package dev.peregrine.exporter.otlp.internal.send.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.GrpcSenderContract;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NettyGrpcSenderTest extends GrpcSenderContract {

  @Override
  protected GrpcSenderProvider provider() {
    return new NettyGrpcSenderProvider();
  }

  @Override
  protected String userAgent(String configured) {
    return configured + " grpc-java-netty/.*";
  }

  @Test
  void send_overGivenChannel_leavesItOpen() throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
    sender = NettyGrpcSenderProvider.createSender(config, channel);
    assertThat(exchange().getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    assertThat(sender.shutdown().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    assertThat(channel.isShutdown()).isFalse();
    channel.shutdownNow();
  }
}
