package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the exporters over gRPC have in common. */
public abstract class GrpcExporterContract<B> extends ExporterContract<B> {

  private final String method;

  protected GrpcExporterContract(String method) {
    super("setMaxRequestMessageSize");
    this.method = method;
  }

  // O9a, O18
  @Test
  void export_items_arrive() throws IOException {
    B builder = builder();
    BuilderSetters.set(builder, "setCompression", "gzip");
    BuilderSetters.set(builder, "addHeader", "constant", "1");
    Supplier<Map<String, String>> supplied = () -> Map.of("supplied", "2");
    BuilderSetters.set(builder, "setHeaders", supplied);
    try (GrpcTestServer server = new GrpcTestServer(method)) {
      BuilderSetters.set(builder, "setEndpoint", "http://127.0.0.1:" + server.port());
      try (TestedExporter<B> exporter = build(builder)) {
        assertDelivers(exporter);
        GrpcTestServer.Received received = server.received.remove();
        assertThat(parse(received.message())).isEqualTo(request());
        assertThat(received.header("constant")).isEqualTo("1");
        assertThat(received.header("supplied")).isEqualTo("2");
        assertThat(received.header("grpc-encoding")).isEqualTo("gzip");
        assertThat(received.header("user-agent")).startsWith("OTel-OTLP-Exporter-Java/");
      }
    }
  }

  @Test
  void export_overGivenChannel_arrivesAndLeavesItOpen() throws IOException {
    try (GrpcTestServer server = new GrpcTestServer(method)) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
      B builder = builder();
      BuilderSetters.set(builder, "setChannel", channel);
      try (TestedExporter<B> exporter = build(builder)) {
        assertDelivers(exporter);
        assertThat(server.received).hasSize(1);
      }
      assertThat(channel.isShutdown()).isFalse();
      channel.shutdownNow();
    }
  }

  @Override
  void setAll(B builder) {}

  @Override
  String textOfProtocol() {
    return "fullMethodName="
        + method
        + ", timeoutNanos=10000000000, connectTimeoutNanos=10000000000, compressorEncoding=gzip";
  }

  @Override
  String protocol() {
    return "GRPC";
  }
}
