package dev.peregrine.examples.quickstart;

import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_DESTINATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_NAME;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_OPERATION_TYPE;
import static io.opentelemetry.semconv.incubating.MessagingIncubatingAttributes.MESSAGING_SYSTEM;

import dev.peregrine.examples.quickstart.MessageQueue.Message;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;

/** Takes confirmations from the queue, on a thread of its own, and sends them to the customers. */
final class NotificationService implements AutoCloseable {
  private static final Message STOP = new Message(Map.of(), "");

  private final Tracer tracer;
  private final TextMapPropagator propagator;
  private final MessageQueue queue;
  private final Thread thread = new Thread(this::consume, "notifications");

  private NotificationService(OpenTelemetry telemetry, MessageQueue queue) {
    this.tracer = telemetry.getTracer("dev.peregrine.examples.notifications");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
    this.queue = queue;
  }

  static NotificationService start(OpenTelemetry telemetry, MessageQueue queue) {
    NotificationService service = new NotificationService(telemetry, queue);
    observe(queue, telemetry.getMeter("dev.peregrine.examples.notifications"));
    service.thread.start();
    return service;
  }

  /** Nobody counts the messages one by one: the callback looks when the metrics are due. */
  private static void observe(MessageQueue queue, Meter meter) {
    Attributes attributes = Attributes.of(MESSAGING_DESTINATION_NAME, queue.name());
    meter
        .upDownCounterBuilder("shop.queue.messages")
        .setUnit("{message}")
        .setDescription("Messages that wait in the queue.")
        .buildWithCallback(measurement -> measurement.record(queue.size(), attributes));
  }

  private void consume() {
    try {
      for (Message message = queue.receive(); !message.equals(STOP); message = queue.receive()) {
        process(message);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The sender may be long gone; its context came with the message. */
  private void process(Message message) {
    Context sender = propagator.extract(Context.root(), message.headers(), HEADERS);
    Span span =
        tracer
            .spanBuilder("process " + queue.name())
            .setParent(sender)
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute(MESSAGING_SYSTEM, MessageQueue.SYSTEM)
            .setAttribute(MESSAGING_DESTINATION_NAME, queue.name())
            .setAttribute(MESSAGING_OPERATION_NAME, "process")
            .setAttribute(MESSAGING_OPERATION_TYPE, "process")
            .startSpan();
    try (Scope ignored = sender.with(span).makeCurrent()) {
      span.addEvent("mail sent");
    } finally {
      span.end();
    }
  }

  /** Waits until everything in the queue has been processed. */
  @Override
  public void close() throws InterruptedException {
    queue.send(STOP);
    thread.join();
  }

  private static final TextMapGetter<Map<String, String>> HEADERS =
      (headers, key) -> headers == null ? null : headers.get(key);
}
