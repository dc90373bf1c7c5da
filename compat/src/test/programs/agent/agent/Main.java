package agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes spans by hand inside of calls that an agent traces, and the other way round. */
public final class Main {
  private static final Tracer TRACER = GlobalOpenTelemetry.getTracer("by-hand");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ExecutorService POOL = Executors.newCachedThreadPool();

  private Main() {}

  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    server.createContext("/outer", exchange -> outer(exchange, base.resolve("/inner")));
    server.createContext("/inner", Main::inner);
    server.setExecutor(POOL);
    server.start();
    try {
      get(base.resolve("/outer"));
    } finally {
      server.stop(0);
      POOL.shutdown();
    }
  }

  private static void outer(HttpExchange exchange, URI next) throws IOException {
    Span span = TRACER.spanBuilder("outer").startSpan();
    try (Scope ignored = span.makeCurrent();
        Scope baggage = Baggage.builder().put("who", "outer").build().makeCurrent()) {
      POOL.submit(() -> TRACER.spanBuilder("task").startSpan().end()).get();
      get(next);
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      span.end();
    }
    answer(exchange);
  }

  private static void inner(HttpExchange exchange) throws IOException {
    Span span = TRACER.spanBuilder("inner").startSpan();
    span.setAttribute("baggage", String.valueOf(Baggage.current().getEntryValue("who")));
    span.end();
    answer(exchange);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static void get(URI uri) throws IOException, InterruptedException {
    CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
  }
}
