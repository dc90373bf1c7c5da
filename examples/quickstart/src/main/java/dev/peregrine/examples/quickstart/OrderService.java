package dev.peregrine.examples.quickstart;

import static dev.peregrine.examples.quickstart.TenantProcessor.TENANT_ID;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_DESTINATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_TYPE;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_SYSTEM;

import com.sun.net.httpserver.Headers;
import dev.peregrine.examples.quickstart.TracedServer.Reply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
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
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("order.outcome");

  private final TracedClient client;
  private final Tracer tracer;
  private final LongCounter orders;
  private final TextMapPropagator propagator;
  private final URI inventory;
  private final URI payment;
  private final MessageQueue confirmations;

  OrderService(OpenTelemetry telemetry, URI inventory, URI payment, MessageQueue confirmations) {
    this.client = new TracedClient(telemetry);
    this.tracer = telemetry.getTracer("dev.peregrine.examples.orders");
    this.orders =
        telemetry
            .getMeter("dev.peregrine.examples.orders")
            .counterBuilder("shop.orders")
            .setUnit("{order}")
            .setDescription("Orders by what became of them.")
            .build();
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
      count("not in stock");
      return reserved;
    }
    Reply paid = client.post(payment, order.card());
    if (paid.status() != 200) {
      count("declined");
      return paid;
    }
    confirm(order);
    count("accepted");
    return new Reply(200, "one " + order.item() + " is on its way");
  }

  /** Few values for each attribute: every combination is a series of its own. */
  private void count(String outcome) {
    String tenant = Baggage.current().getEntryValue(TENANT_ID.getKey());
    orders.add(1, Attributes.builder().put(OUTCOME, outcome).put(TENANT_ID, tenant).build());
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
