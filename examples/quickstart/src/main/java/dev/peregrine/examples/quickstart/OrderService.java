package dev.peregrine.examples.quickstart;

import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_DESTINATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_TYPE;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_SYSTEM;

import com.sun.net.httpserver.Headers;
import dev.peregrine.examples.quickstart.TracedServer.Reply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Reserves the item, has the card charged, and asks for a confirmation to be sent. */
final class OrderService {
  private final TracedClient client;
  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final URI inventory;
  private final URI payment;
  private final MessageQueue confirmations;

  OrderService(OpenTelemetry telemetry, URI inventory, URI payment, MessageQueue confirmations) {
    this.client = new TracedClient(telemetry);
    this.tracer = telemetry.getTracer("dev.peregrine.examples.orders");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
    this.inventory = inventory;
    this.payment = payment;
    this.confirmations = confirmations;
  }

  Reply place(Headers headers, String body) throws IOException, InterruptedException {
    Order order = Order.parse(body);
    Span.current().setAttribute("order.item", order.item());

    Reply reserved = client.post(inventory, order.item());
    if (reserved.status() != 200) {
      return reserved;
    }
    Reply paid = client.post(payment, order.card());
    if (paid.status() != 200) {
      return paid;
    }
    confirm(order);
    return new Reply(200, "one " + order.item() + " is on its way");
  }

  /** A message has no HTTP headers, so the context travels in headers of its own. */
  private void confirm(Order order) {
    Span span =
        tracer
            .spanBuilder("send " + confirmations.name())
            .setSpanKind(SpanKind.PRODUCER)
            .setAttribute(MESSAGING_SYSTEM, MessageQueue.SYSTEM)
            .setAttribute(MESSAGING_DESTINATION_NAME, confirmations.name())
            .setAttribute(MESSAGING_OPERATION_NAME, "send")
            .setAttribute(MESSAGING_OPERATION_TYPE, "send")
            .startSpan();
    try (Scope ignored = span.makeCurrent()) {
      Map<String, String> headers = new HashMap<>();
      propagator.inject(Context.current(), headers, Map::put);
      confirmations.send(new MessageQueue.Message(headers, order.item()));
    } finally {
      span.end();
    }
  }
}
