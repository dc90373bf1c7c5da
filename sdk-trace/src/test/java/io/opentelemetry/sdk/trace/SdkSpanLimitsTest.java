package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.api.common.AttributeKey.valueKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SdkSpanLimitsTest {

  private static final AttributeKey<String> A = stringKey("a");
  private static final AttributeKey<String> B = stringKey("b");

  private final RecordingProcessor processor = new RecordingProcessor();

  private Span start(SpanLimitsBuilder limits) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(processor)
        .setSpanLimits(limits.build())
        .build()
        .get("test")
        .spanBuilder("name")
        .startSpan();
  }

  private SpanData end(Span span) {
    span.end();
    return processor.onlySpan();
  }

  @Test
  void attributes_beyondTheLimit_areCountedOnly() { // T83
    Span span = start(SpanLimits.builder().setMaxNumberOfAttributes(2));
    for (String key : List.of("a", "b", "c", "c", "d", "a")) {
      span.setAttribute(key, key + span.hashCode());
      span.setAttribute(key, key);
    }
    SpanData data = end(span);

    assertThat(data.getAttributes()).isEqualTo(Attributes.of(A, "a", B, "b"));
    assertThat(data.getTotalAttributeCount()).isEqualTo(2 + 6);
  }

  @Test
  void attributes_ofALiveSpan_keepTheLimitToo() {
    Span span = start(SpanLimits.builder().setMaxNumberOfAttributes(1));
    span.setAttribute("a", "1").setAttribute("b", "2").setAttribute("a", "3");

    assertThat(((ReadableSpan) span).getAttributes()).isEqualTo(Attributes.of(A, "3"));
    assertThat(((ReadableSpan) span).getAttribute(B)).isNull();
  }

  @Test
  void events_beyondTheLimit_areCountedOnly() { // T86
    Span span = start(SpanLimits.builder().setMaxNumberOfEvents(2));
    for (int i = 0; i < 5; i++) {
      span.addEvent("e" + i);
    }
    SpanData data = end(span);

    assertThat(data.getEvents()).extracting(EventData::getName).containsExactly("e0", "e1");
    assertThat(data.getTotalRecordedEvents()).isEqualTo(5);
  }

  @Test
  void links_beyondTheLimit_areCountedOnly() { // T86
    Span span = start(SpanLimits.builder().setMaxNumberOfLinks(1));
    span.addLink(span.getSpanContext());
    span.addLink(span.getSpanContext(), Attributes.of(A, "v"));
    SpanData data = end(span);

    assertThat(data.getLinks()).containsExactly(LinkData.create(span.getSpanContext()));
    assertThat(data.getTotalRecordedLinks()).isEqualTo(2);
  }

  @Test
  void attributesOfEventsAndLinks_keepTheirLimits() { // T86, T82
    Span span =
        start(
            SpanLimits.builder()
                .setMaxNumberOfAttributesPerEvent(1)
                .setMaxNumberOfAttributesPerLink(1)
                .setMaxAttributeValueLength(3));
    Attributes two = Attributes.of(A, "12345", B, "6");
    span.addEvent("event", two).addLink(span.getSpanContext(), two);
    SpanData data = end(span);

    EventData event = data.getEvents().get(0);
    assertThat(event.getAttributes()).isEqualTo(Attributes.of(A, "123"));
    assertThat(event.getTotalAttributeCount()).isEqualTo(2);
    assertThat(event.getDroppedAttributesCount()).isEqualTo(1);
    LinkData link = data.getLinks().get(0);
    assertThat(link.getAttributes()).isEqualTo(Attributes.of(A, "123"));
    assertThat(link.getTotalAttributeCount()).isEqualTo(2);
  }

  @Test
  void exceptions_keepTheLimitsOfEvents() {
    Span span =
        start(
            SpanLimits.builder().setMaxNumberOfAttributesPerEvent(2).setMaxAttributeValueLength(4));
    span.recordException(new RuntimeException("message"), Attributes.of(A, "v"));
    EventData event = end(span).getEvents().get(0);

    assertThat(event.getAttributes())
        .isEqualTo(
            Attributes.of(
                stringKey("exception.type"), "java", stringKey("exception.message"), "mess"));
    assertThat(event.getTotalAttributeCount()).isEqualTo(4);
  }

  @Test
  void values_beyondTheLength_areCut() { // T82
    Span span = start(SpanLimits.builder().setMaxAttributeValueLength(3));
    span.setAttribute("text", "12345");
    span.setAttribute("pair", "12\uD83D\uDE00");
    span.setAttribute("number", 12345);
    span.setAttribute(stringArrayKey("list"), List.of("12345", "1"));
    span.setAttribute(valueKey("bytes"), Value.of(new byte[] {1, 2, 3, 4}));
    span.setAttribute(valueKey("deep"), Value.of(Value.of(Value.of("12345"))));
    span.setStatus(StatusCode.ERROR, "not cut");
    span.updateName("not cut either");
    SpanData data = end(span);

    Attributes attributes = data.getAttributes();
    assertThat(attributes.get(stringKey("text"))).isEqualTo("123");
    assertThat(attributes.get(stringKey("pair"))).isEqualTo("12");
    assertThat(attributes.get(AttributeKey.longKey("number"))).isEqualTo(12345);
    assertThat(attributes.get(stringArrayKey("list"))).containsExactly("123", "1");
    assertThat(attributes.get(valueKey("bytes"))).isEqualTo(Value.of(new byte[] {1, 2, 3}));
    assertThat(attributes.get(valueKey("deep"))).isEqualTo(Value.of(Value.of(Value.of("123"))));
    assertThat(data.getStatus().getDescription()).isEqualTo("not cut");
    assertThat(data.getName()).isEqualTo("not cut either");
  }

  @Test
  void values_beyondTheDepth_becomeEmpty() { // T84
    Span span = start(SpanLimits.builder().setMaxAttributeValueDepth(2));
    Value<?> two = Value.of(Value.of(Value.of("leaf")));
    Value<?> three = Value.of(Value.of(Value.of(Value.of("leaf"))));
    span.setAttribute(valueKey("two"), two).setAttribute(valueKey("three"), three);
    span.addEvent("event", Attributes.of(valueKey("three"), three));
    SpanData data = end(span);

    Value<?> cut = Value.of(Value.of(Value.empty()));
    assertThat(data.getAttributes().get(valueKey("two"))).isEqualTo(two);
    assertThat(data.getAttributes().get(valueKey("three"))).isEqualTo(cut);
    assertThat(data.getEvents().get(0).getAttributes().get(valueKey("three"))).isEqualTo(cut);
  }

  @Test
  void limits_ofZero_keepNothing() {
    Span span =
        start(
            SpanLimits.builder()
                .setMaxNumberOfAttributes(0)
                .setMaxNumberOfEvents(0)
                .setMaxNumberOfLinks(0));
    span.setAttribute("a", 1).addEvent("e").addLink(span.getSpanContext());
    SpanData data = end(span);

    assertThat(data.getAttributes().isEmpty()).isTrue();
    assertThat(data.getEvents()).isEmpty();
    assertThat(data.getLinks()).isEmpty();
    assertThat(data.getTotalAttributeCount()).isEqualTo(1);
    assertThat(data.getTotalRecordedEvents()).isEqualTo(1);
    assertThat(data.getTotalRecordedLinks()).isEqualTo(1);
  }

  @Test
  void manyEntries_ofOwnerAndOthers_keepCountsAndContent() { // T83, T86
    Span span = start(SpanLimits.builder().setMaxNumberOfAttributes(3).setMaxNumberOfEvents(4));
    fill(span, 0, 10_000);
    CompletableFuture.runAsync(() -> fill(span, 10_000, 30_000), task -> new Thread(task).start())
        .join();
    SpanData data = end(span);

    assertThat(data.getTotalAttributeCount()).isEqualTo(3 + 29_997);
    assertThat(data.getTotalRecordedEvents()).isEqualTo(30_000);
    assertThat(data.getEvents()).extracting(EventData::getName).containsExactly("0", "1", "2", "3");
    assertThat(data.getAttributes().asMap().values()).containsExactlyInAnyOrder("29999", "1", "2");
    assertThat(data.getName()).isEqualTo("29999");
  }

  private static void fill(Span span, int from, int to) {
    for (int i = from; i < to; i++) {
      span.setAttribute("k" + i, String.valueOf(i)).addEvent(String.valueOf(i));
      span.updateName(String.valueOf(i));
    }
    span.setAttribute("k0", String.valueOf(to - 1));
  }

  @Test
  void limitsSupplier_isAskedForEachSpan() { // T37, T86
    AtomicReference<SpanLimits> limits =
        new AtomicReference<>(SpanLimits.builder().setMaxNumberOfAttributes(1).build());
    SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(processor).setSpanLimits(limits::get).build();
    Span first = provider.get("test").spanBuilder("first").startSpan();
    limits.set(SpanLimits.builder().setMaxNumberOfAttributes(2).build());
    Span second = provider.get("test").spanBuilder("second").startSpan();
    assertThat(provider.getSpanLimits().getMaxNumberOfAttributes()).isEqualTo(2);
    for (Span span : List.of(first, second)) {
      span.setAttribute("a", 1).setAttribute("b", 2).setAttribute("c", 3).end();
    }

    assertThat(processor.ended)
        .extracting(span -> span.getAttributes().size())
        .containsExactly(1, 2);
  }

  @Test
  void limitsSupplier_thatThrows_leavesTheLastLimits() { // T34
    AtomicReference<SpanLimits> limits =
        new AtomicReference<>(SpanLimits.builder().setMaxNumberOfAttributes(1).build());
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor)
            .setSpanLimits(
                () -> {
                  if (limits.get() == null) {
                    throw new IllegalStateException("test");
                  }
                  return limits.get();
                })
            .build();
    provider.get("test").spanBuilder("good").startSpan();
    limits.set(null);
    Span span = provider.get("test").spanBuilder("bad").startSpan();
    span.setAttribute("a", 1).setAttribute("b", 2);

    assertThat(end(span).getAttributes().size()).isEqualTo(1);
  }
}
