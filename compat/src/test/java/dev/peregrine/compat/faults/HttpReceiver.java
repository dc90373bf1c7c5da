package dev.peregrine.compat.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.zip.GZIPInputStream;

/** OTLP over HTTP, in protobuf and in JSON. */
final class HttpReceiver extends Receiver {

  static {
    // Otherwise the kernel holds back the end of an answer until the start is acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Harness.newThreads("http-receiver");

  HttpReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  @Override
  int port() {
    return server.getAddress().getPort();
  }

  private void receive(HttpExchange http) throws IOException {
    try (http) {
      byte[] body = body(http);
      Signal signal = Signal.at(http.getRequestURI().getPath().substring(1));
      boolean json = "application/json".equals(http.getRequestHeaders().getFirst("Content-Type"));
      List<Long> ids = json ? JsonIds.of(body) : signal.ids(body);
      handle(new Http(ledger(), signal, ids, http, json), body.length);
    }
  }

  private static byte[] body(HttpExchange http) throws IOException {
    boolean gzip = "gzip".equals(http.getRequestHeaders().getFirst("Content-Encoding"));
    byte[] raw = http.getRequestBody().readAllBytes();
    if (!gzip) {
      return raw;
    }
    try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return unzipped.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    Harness.end(threads);
  }

  private static final class Http extends Exchange {

    private static final byte[] BLOCK = new byte[1 << 16];

    private final HttpExchange http;
    private final boolean json;

    Http(Ledger ledger, Signal signal, List<Long> ids, HttpExchange http, boolean json) {
      super(ledger, signal, ids);
      this.http = http;
      this.json = json;
    }

    @Override
    void sendMessage(byte[] message) throws IOException {
      send(200, json ? "application/json" : "application/x-protobuf", message);
    }

    @Override
    void sendPartialSuccess(int rejected, String message) throws IOException {
      // The field's name differs from signal to signal.
      String field =
          switch (signal()) {
            case TRACES -> "rejectedSpans";
            case METRICS -> "rejectedDataPoints";
            case LOGS -> "rejectedLogRecords";
          };
      sendMessage(
          json
              ? utf8(
                  "{\"partialSuccess\":{\"%s\":\"%d\",\"errorMessage\":\"%s\"}}"
                      .formatted(field, rejected, message))
              : signal().partialSuccess(rejected, message).toByteArray());
    }

    @Override
    void sendStatus(Status status) throws IOException {
      status
          .delay()
          .ifPresent(
              delay ->
                  http.getResponseHeaders().set("Retry-After", Long.toString(delay.toSeconds())));
      if (status.page().isPresent()) {
        send(status.http(), "text/html", utf8(status.page().get()));
      } else {
        send(status.http(), "text/plain", utf8(status.message()));
      }
    }

    @Override
    void sendEndless() throws IOException {
      http.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      http.sendResponseHeaders(200, ENDLESS_BYTES);
      OutputStream out = http.getResponseBody();
      for (long sent = 0; sent < ENDLESS_BYTES; sent += BLOCK.length) {
        out.write(BLOCK);
      }
    }

    private void send(int status, String type, byte[] body) throws IOException {
      http.getResponseHeaders().set("Content-Type", type);
      http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      http.getResponseBody().write(body);
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
