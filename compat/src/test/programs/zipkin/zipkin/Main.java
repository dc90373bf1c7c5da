package zipkin;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Exports a span by the name {@code zipkin}, and prints what the server receives. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    CompletableFuture<String> received = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v2/spans",
        exchange -> {
          boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
          byte[] body =
              zipped
                  ? new GZIPInputStream(exchange.getRequestBody()).readAllBytes()
                  : exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
          received.complete(new String(body, StandardCharsets.UTF_8));
        });
    server.start();
    String endpoint = "http://localhost:" + server.getAddress().getPort() + "/api/v2/spans";
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(
                () ->
                    Map.of(
                        "otel.traces.exporter", "zipkin",
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none",
                        "otel.service.name", "shop",
                        "otel.exporter.zipkin.endpoint", endpoint))
            .build()
            .getOpenTelemetrySdk();
    sdk.getTracer("test").spanBuilder("sold").startSpan().end();
    sdk.getSdkTracerProvider().forceFlush().join(30, TimeUnit.SECONDS);
    System.out.println(received.get(30, TimeUnit.SECONDS));
    sdk.close();
    server.stop(0);
  }
}
