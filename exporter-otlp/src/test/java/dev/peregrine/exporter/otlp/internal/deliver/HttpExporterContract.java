package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.sun.net.httpserver.HttpServer;
import dev.peregrine.exporter.otlp.internal.encode.JsonRequest;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the exporters over HTTP have in common. */
public abstract class HttpExporterContract<B> extends ExporterContract<B> {

  private static final ProxyOptions PROXY =
      ProxyOptions.create(new InetSocketAddress("localhost", 1));

  private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final String path;
  private final String proxySetter;
  private HttpServer server;

  private record Received(Map<String, List<String>> headers, byte[] body) {}

  protected HttpExporterContract(String path, String proxySetter) {
    super("setMaxRequestBodySize");
    this.path = path;
    this.proxySetter = proxySetter;
  }

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        path,
        exchange -> {
          received.add(
              new Received(
                  Map.copyOf(exchange.getRequestHeaders()),
                  exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  private B builderForServer() {
    B builder = builder();
    BuilderSetters.set(
        builder, "setEndpoint", "http://127.0.0.1:" + server.getAddress().getPort() + path);
    return builder;
  }

  // O3, O18
  @Test
  void export_items_arrive() throws IOException {
    B builder = builderForServer();
    BuilderSetters.set(builder, "addHeader", "Constant", "1");
    Supplier<Map<String, String>> supplied = () -> Map.of("Supplied", "2");
    BuilderSetters.set(builder, "setHeaders", supplied);
    try (TestedExporter<B> exporter = build(builder)) {
      assertDelivers(exporter);
      Received request = received.remove();
      assertThat(parse(request.body)).isEqualTo(request());
      assertThat(request.headers.get("Content-type")).containsExactly("application/x-protobuf");
      assertThat(request.headers.get("Constant")).containsExactly("1");
      assertThat(request.headers.get("Supplied")).containsExactly("2");
      assertThat(request.headers.get("User-agent").get(0)).startsWith("OTel-OTLP-Exporter-Java/");
    }
  }

  // O52
  @Test
  void export_asJson_arrives() {
    B builder = builderForServer();
    BuilderSetters.set(builder, "setExportAsJson", true);
    try (TestedExporter<B> exporter = build(builder)) {
      assertDelivers(exporter);
      Received request = received.remove();
      Message.Builder read = request().newBuilderForType();
      JsonRequest.read(request.body, read);
      assertThat(read.build()).isEqualTo(request());
      assertThat(request.headers.get("Content-type")).containsExactly("application/json");
    }
  }

  @Override
  void setAll(B builder) {
    BuilderSetters.set(builder, proxySetter, PROXY);
    BuilderSetters.set(builder, "setExportAsJson", true);
  }

  @Override
  String textOfProtocol() {
    return "timeoutNanos=10000000000, proxyOptions="
        + PROXY
        + ", compressorEncoding=gzip, connectTimeoutNanos=10000000000, exportAsJson=true";
  }

  @Override
  String protocol() {
    return "HTTP_JSON";
  }
}
