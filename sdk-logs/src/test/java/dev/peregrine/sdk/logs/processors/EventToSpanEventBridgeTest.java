package dev.peregrine.sdk.logs.processors;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventToSpanEventBridgeTest {

  private static final SpanContext CONTEXT = span("0123456789abcdef");

  private final FakeSpan span = new FakeSpan(CONTEXT);
  private final List<String> emitted = new ArrayList<>();

  private static SpanContext span(String spanId) {
    return SpanContext.create(
        "0123456789abcdef0123456789abcdef",
        spanId,
        TraceFlags.getSampled(),
        TraceState.getDefault());
  }

  private LogRecordBuilder record(LogRecordProcessor before) {
    return SdkLoggerProvider.builder()
        .addLogRecordProcessor(before)
        .addLogRecordProcessor(EventToSpanEventBridge.create())
        .addLogRecordProcessor((context, record) -> emitted.add("emitted"))
        .build()
        .get("test")
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setObservedTimestamp(5, TimeUnit.NANOSECONDS)
        .setAttribute("key", "value");
  }

  private LogRecordBuilder record() {
    return record((context, record) -> {});
  }

  @Test
  void event_inARecordingSpan_becomesASpanEvent() { // L50, L52, L53, L54, L55
    record().setEventName("cart.emptied").setTimestamp(3, TimeUnit.NANOSECONDS).emit();
    record().setEventName("cart.filled").emit();

    Attributes attributes = Attributes.of(stringKey("key"), "value");
    assertThat(span.events)
        .containsExactly(
            new Event("cart.emptied", attributes, 3), new Event("cart.filled", attributes, 5));
    assertThat(emitted).hasSize(2);
  }

  @Test
  void event_withoutAnyTime_hasThatOfTheSpan() { // L53
    record((context, record) -> record.setObservedTimestamp(0, TimeUnit.SECONDS))
        .setEventName("event")
        .emit();

    assertThat(span.events)
        .containsExactly(new Event("event", Attributes.of(stringKey("key"), "value"), -1));
  }

  @Test
  void otherRecords_leaveTheSpanAlone() { // L51
    record().emit();
    record().setEventName("").emit();
    record().setEventName("event").setContext(Context.root()).emit();
    record((context, record) -> record.setSpanContext(span("fedcba9876543210")))
        .setEventName("event")
        .emit();
    record((context, record) -> record.setSpanContext(SpanContext.getInvalid()))
        .setEventName("event")
        .emit();
    span.recording = false;
    record().setEventName("event").emit();

    assertThat(span.events).isEmpty();
    assertThat(emitted).hasSize(6);
  }

  @Test
  void create_always_isTheSame() {
    assertThat(EventToSpanEventBridge.create())
        .isSameAs(EventToSpanEventBridge.create())
        .hasToString("EventToSpanEventBridge{}");
  }

  /** An event; its time is -1 if none was given. */
  private record Event(String name, Attributes attributes, long epochNanos) {}

  /** Keeps its events. */
  private static final class FakeSpan implements Span {

    final List<Event> events = new ArrayList<>();
    boolean recording = true;
    private final SpanContext context;

    FakeSpan(SpanContext context) {
      this.context = context;
    }

    @Override
    public Span addEvent(String name, Attributes attributes) {
      events.add(new Event(name, attributes, -1));
      return this;
    }

    @Override
    public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
      events.add(new Event(name, attributes, unit.toNanos(timestamp)));
      return this;
    }

    @Override
    public SpanContext getSpanContext() {
      return context;
    }

    @Override
    public boolean isRecording() {
      return recording;
    }

    @Override
    public <T> Span setAttribute(AttributeKey<T> key, T value) {
      return this;
    }

    @Override
    public Span setStatus(StatusCode statusCode, String description) {
      return this;
    }

    @Override
    public Span recordException(Throwable exception, Attributes additionalAttributes) {
      return this;
    }

    @Override
    public Span updateName(String name) {
      return this;
    }

    @Override
    public void end() {}

    @Override
    public void end(long timestamp, TimeUnit unit) {}
  }
}
