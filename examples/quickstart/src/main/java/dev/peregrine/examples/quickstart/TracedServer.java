package dev.peregrine.examples.quickstart;

import static io.opentelemetry.semconv.ErrorAttributes.ERROR_TYPE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_REQUEST_METHOD;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_ROUTE;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_SCHEME;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server with one route. Each request becomes a SERVER span, child of the caller's span.
 */
final class TracedServer implements AutoCloseable {

  /** What a service does with a request. */
  interface Handler {
    Reply handle(Headers headers, String body) throws IOException, InterruptedException;
  }

  /** A response: an HTTP status and a line of text. */
  record Reply(int status, String body) {}

  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final String route;
  private final Handler handler;

  private TracedServer(OpenTelemetry telemetry, String route, Handler handler) throws IOException {
    this.tracer = telemetry.getTracer("dev.peregrine.examples.http-server");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
    this.route = route;
    this.handler = handler;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  static TracedServer start(OpenTelemetry telemetry, String route, Handler handler)
      throws IOException {
    TracedServer traced = new TracedServer(telemetry, route, handler);
    traced.server.createContext(route, traced::serve);
    traced.server.setExecutor(traced.executor);
    traced.server.start();
    return traced;
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + route);
  }

  private void serve(HttpExchange exchange) throws IOException {
    // The caller's span and baggage come in the headers "traceparent", "tracestate" and "baggage".
    Context caller = propagator.extract(Context.root(), exchange.getRequestHeaders(), HEADERS);
    String method = exchange.getRequestMethod();
    Span span =
        tracer
            .spanBuilder(method + ' ' + route)
            .setParent(caller)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(HTTP_REQUEST_METHOD, method)
            .setAttribute(HTTP_ROUTE, route)
            .setAttribute(URL_SCHEME, "http")
            .setAttribute(URL_PATH, exchange.getRequestURI().getPath())
            .startSpan();

    // The handler runs with both: Span.current() is this span, Baggage.current() the caller's
    // baggage.
    try (Scope ignored = caller.with(span).makeCurrent()) {
      Reply reply = handler.handle(exchange.getRequestHeaders(), read(exchange));
      span.setAttribute(HTTP_RESPONSE_STATUS_CODE, reply.status());
      if (reply.status() >= 500) { // 4xx is the client's error, not the server's
        span.setAttribute(ERROR_TYPE, String.valueOf(reply.status()));
        span.setStatus(StatusCode.ERROR);
      }
      write(exchange, reply);
    } catch (IOException | InterruptedException | RuntimeException e) {
      span.recordException(e);
      span.setAttribute(ERROR_TYPE, e.getClass().getName());
      span.setStatus(StatusCode.ERROR);
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    } finally {
      span.end();
      exchange.close();
    }
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  /** Waits for the requests that are still being served. */
  @Override
  public void close() throws InterruptedException {
    executor.shutdown();
    executor.awaitTermination(10, TimeUnit.SECONDS);
    server.stop(0);
  }

  private static final TextMapGetter<Headers> HEADERS =
      (headers, key) -> headers == null ? null : headers.getFirst(key);
}
