package dev.peregrine.compat.jvm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.peregrine.testsupport.OtlpService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.zip.GZIPInputStream;

/** OTLP over HTTP. */
record HttpOtlpServer(HttpServer server) implements OtlpServer {

  static OtlpServer start(Sink sink) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (OtlpService service : OtlpService.values()) {
      server.createContext(
          service.httpPath(),
          exchange -> {
            sink.accept(service, body(exchange));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
    }
    server.start();
    return new HttpOtlpServer(server);
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream bytes = new ByteArrayInputStream(exchange.getRequestBody().readAllBytes());
    return gzip ? new GZIPInputStream(bytes) : bytes;
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
