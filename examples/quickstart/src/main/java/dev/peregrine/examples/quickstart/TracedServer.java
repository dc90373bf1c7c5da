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
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server with one route. Each request becomes a SERVER span, child of the caller's span,
 * and is measured.
 */
final class TracedServer implements AutoCloseable {

  /** What a service does with a request. */
  interface Handler {
    Reply handle(Headers headers, String body) throws IOException, InterruptedException;
  }

  /** A response: an HTTP status and a line of text. */
  record Reply(int status, String body) {}

  /** The boundaries that the semantic conventions ask for: those of the SDK suit milliseconds. */
  private static final List<Double> SECONDS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

  private final Tracer tracer;
  private final LongUpDownCounter activeRequests;
  private final DoubleHistogram duration;
  private final TextMapPropagator propagator;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final String route;
  private final Handler handler;

  private TracedServer(OpenTelemetry telemetry, String route, Handler handler) throws IOException {
    this.tracer = telemetry.getTracer("dev.peregrine.examples.http-server");
    Meter meter = telemetry.getMeter("dev.peregrine.examples.http-server");
    this.activeRequests =
        meter
            .upDownCounterBuilder("http.server.active_requests")
            .setUnit("{request}")
            .setDescription("Number of active HTTP server requests.")
            .build();
    this.duration =
        meter
            .histogramBuilder("http.server.request.duration")
            .setUnit("s")
            .setDescription("Duration of HTTP server requests.")
            .setExplicitBucketBoundariesAdvice(SECONDS)
            .build();
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
    long start = System.nanoTime();
    // The caller's span and baggage come in the headers "traceparent", "tracestate" and "baggage".
    Context caller = propagator.extract(Context.root(), exchange.getRequestHeaders(), HEADERS);
    String method = exchange.getRequestMethod();
    Attributes request = Attributes.of(HTTP_REQUEST_METHOD, method, URL_SCHEME, "http");
    AttributesBuilder response = Attributes.builder();
    Span span =
        tracer
            .spanBuilder(method + ' ' + route)
            .setParent(caller)
            .setSpanKind(SpanKind.SERVER)
            .setAllAttributes(request)
            .setAttribute(HTTP_ROUTE, route)
            .setAttribute(URL_PATH, exchange.getRequestURI().getPath())
            .startSpan();
    activeRequests.add(1, request);

    // The handler runs with both: Span.current() is this span, Baggage.current() the caller's
    // baggage.
    Context context = caller.with(span);
    try (Scope ignored = context.makeCurrent()) {
      Reply reply = handler.handle(exchange.getRequestHeaders(), read(exchange));
      response.put(HTTP_RESPONSE_STATUS_CODE, reply.status());
      if (reply.status() >= 500) { // 4xx is the client's error, not the server's
        response.put(ERROR_TYPE, String.valueOf(reply.status()));
        span.setStatus(StatusCode.ERROR);
      }
      write(exchange, reply);
    } catch (IOException | InterruptedException | RuntimeException e) {
      span.recordException(e);
      response.put(ERROR_TYPE, e.getClass().getName());
      span.setStatus(StatusCode.ERROR);
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    } finally {
      Attributes result = response.build();
      span.setAllAttributes(result);
      Attributes measured = result.toBuilder().putAll(request).put(HTTP_ROUTE, route).build();
      // The context holds the span, so a measurement leads to the trace that it was made in.
      duration.record((System.nanoTime() - start) / 1e9, measured, context);
      activeRequests.add(-1, request);
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
