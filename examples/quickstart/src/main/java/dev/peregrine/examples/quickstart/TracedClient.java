package dev.peregrine.examples.quickstart;

import static io.opentelemetry.semconv.ErrorAttributes.ERROR_TYPE;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_REQUEST_METHOD;
import static io.opentelemetry.semconv.HttpAttributes.HTTP_RESPONSE_STATUS_CODE;
import static io.opentelemetry.semconv.ServerAttributes.SERVER_ADDRESS;
import static io.opentelemetry.semconv.ServerAttributes.SERVER_PORT;
import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;

import dev.peregrine.examples.quickstart.TracedServer.Reply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An HTTP client. Each request becomes a CLIENT span, child of the current span. */
final class TracedClient {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  TracedClient(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.peregrine.examples.http-client");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  Reply post(URI uri, String body) throws IOException, InterruptedException {
    Span span =
        tracer
            .spanBuilder("POST")
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute(HTTP_REQUEST_METHOD, "POST")
            .setAttribute(SERVER_ADDRESS, uri.getHost())
            .setAttribute(SERVER_PORT, uri.getPort())
            .setAttribute(URL_FULL, uri.toString())
            .startSpan();
    try (Scope ignored = span.makeCurrent()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
      // The span and the baggage travel in the request's headers.
      propagator.inject(Context.current(), request, HttpRequest.Builder::setHeader);

      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      span.setAttribute(HTTP_RESPONSE_STATUS_CODE, response.statusCode());
      if (response.statusCode() >= 400) {
        span.setAttribute(ERROR_TYPE, String.valueOf(response.statusCode()));
        span.setStatus(StatusCode.ERROR);
      }
      return new Reply(response.statusCode(), response.body());
    } catch (IOException | InterruptedException | RuntimeException e) {
      span.recordException(e);
      span.setAttribute(ERROR_TYPE, e.getClass().getName());
      span.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }
}
