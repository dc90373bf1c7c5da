package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.api.common.AttributeKey.valueKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SdkSpanTest {

  private static final AttributeKey<String> KEY = stringKey("key");
  private static final SpanContext OTHER =
      SpanContext.create(
          "0123456789abcdef0123456789abcdef",
          "0123456789abcdef",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private final FakeClock clock = new FakeClock();
  private final RecordingProcessor processor = new RecordingProcessor();
  private final Resource resource = Resource.create(Attributes.of(KEY, "resource"));
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .addSpanProcessor(processor)
          .setClock(clock)
          .setResource(resource)
          .build();
  private final Span span =
      provider.get("scope", "1.2").spanBuilder("name").setSpanKind(SpanKind.CLIENT).startSpan();

  private SpanData end() {
    span.end();
    return processor.onlySpan();
  }

  private ReadableSpan readable() {
    return (ReadableSpan) span;
  }

  @Test
  void end_handsOnTheSpanItself() { // T44
    assertThat(end()).isSameAs(span);
    assertThat(readable().toSpanData()).isSameAs(span);
  }

  @Test
  void data_hasWhatTheSpanStartedWith() { // T36, T43
    clock.advance(20);
    SpanData data = end();

    assertThat(data.getName()).isEqualTo("name");
    assertThat(data.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(data.getResource()).isSameAs(resource);
    assertThat(data.getInstrumentationScopeInfo().getName()).isEqualTo("scope");
    assertThat(data.getInstrumentationScopeInfo().getVersion()).isEqualTo("1.2");
    assertThat(data.getSpanContext()).isSameAs(span.getSpanContext());
    assertThat(data.getTraceId()).isEqualTo(span.getSpanContext().getTraceId());
    assertThat(data.getSpanId()).isEqualTo(span.getSpanContext().getSpanId());
    assertThat(data.getParentSpanContext()).isEqualTo(SpanContext.getInvalid());
    assertThat(data.getParentSpanId()).isEqualTo("0000000000000000");
    assertThat(data.getEndEpochNanos() - data.getStartEpochNanos()).isEqualTo(20);
    assertThat(data.getStatus()).isEqualTo(StatusData.unset());
    assertThat(data.hasEnded()).isTrue();
    assertThat(data.getAttributes()).isEqualTo(Attributes.empty());
    assertThat(data.getEvents()).isEmpty();
    assertThat(data.getLinks()).isEmpty();
  }

  @Test
  @SuppressWarnings("deprecation")
  void data_hasTheScopeInItsOldForm() {
    assertThat(readable().getInstrumentationLibraryInfo().getName()).isEqualTo("scope");
    assertThat(end().getInstrumentationLibraryInfo().getVersion()).isEqualTo("1.2");
  }

  @Test
  void isRecording_endsWithTheSpan() { // T19
    assertThat(span.isRecording()).isTrue();
    assertThat(readable().hasEnded()).isFalse();
    span.end();

    assertThat(span.isRecording()).isFalse();
    assertThat(readable().hasEnded()).isTrue();
  }

  @Test
  void setAttribute_everyType_isKept() { // T20, T78
    span.setAttribute("string", "s");
    span.setAttribute("long", 5);
    span.setAttribute("double", 0.5);
    span.setAttribute("boolean", true);
    span.setAttribute("value", Value.of(Value.of(1), Value.of("x")));
    span.setAttribute(longKey("int"), 7);
    span.setAttribute(stringArrayKey("array"), List.of("a", "b"));

    Attributes attributes = end().getAttributes();
    assertThat(attributes.get(stringKey("string"))).isEqualTo("s");
    assertThat(attributes.get(longKey("long"))).isEqualTo(5);
    assertThat(attributes.get(doubleKey("double"))).isEqualTo(0.5);
    assertThat(attributes.get(booleanKey("boolean"))).isTrue();
    assertThat(attributes.get(valueKey("value"))).isEqualTo(Value.of(Value.of(1), Value.of("x")));
    assertThat(attributes.get(longKey("int"))).isEqualTo(7);
    assertThat(attributes.get(stringArrayKey("array"))).containsExactly("a", "b");
    assertThat(attributes.size()).isEqualTo(7);
  }

  @Test
  void setAttribute_emptyValues_areKept() { // T79
    span.setAttribute("zero", 0);
    span.setAttribute("empty", "");
    span.setAttribute(stringArrayKey("none"), List.of());
    span.setAttribute(stringArrayKey("nulls"), Arrays.asList("a", null));

    Attributes attributes = end().getAttributes();
    assertThat(attributes.size()).isEqualTo(4);
    assertThat(attributes.get(stringArrayKey("nulls"))).containsExactly("a", null);
  }

  @Test
  void setAttribute_sameName_replacesValueAndType() { // T20, T80
    span.setAttribute("key", 1);
    span.setAttribute("key", "s");
    span.setAttribute("key", "t");

    SpanData data = end();
    assertThat(data.getAttributes()).isEqualTo(Attributes.of(KEY, "t"));
    assertThat(data.getTotalAttributeCount()).isEqualTo(1);
    assertThat(readable().getAttribute(KEY)).isEqualTo("t");
    assertThat(readable().getAttribute(longKey("key"))).isNull();
  }

  @Test
  void setAttribute_badArguments_areIgnored() { // T34
    span.setAttribute((String) null, "v");
    span.setAttribute("", "v");
    span.setAttribute("key", (String) null);
    span.setAttribute((AttributeKey<String>) null, "v");
    span.setAttribute(KEY, null);
    span.setAllAttributes(null);

    assertThat(end().getAttributes()).isEqualTo(Attributes.empty());
  }

  @Test
  void setAttribute_listChangedLater_isKeptAsItWas() {
    List<String> list = new ArrayList<>(List.of("a"));
    span.setAttribute(stringArrayKey("list"), list);
    list.add("b");

    assertThat(end().getAttributes().get(stringArrayKey("list"))).containsExactly("a");
  }

  @Test
  void setAllAttributes_addsEach() {
    span.setAttribute("key", "old");
    span.setAllAttributes(Attributes.of(KEY, "new", longKey("n"), 1L));

    assertThat(end().getAttributes()).isEqualTo(Attributes.of(KEY, "new", longKey("n"), 1L));
  }

  @Test
  void addEvent_keepsOrderTimesAndAttributes() { // T21, T30
    long start = readable().toSpanData().getStartEpochNanos();
    clock.advance(3);
    span.addEvent("now");
    span.addEvent("attributes", Attributes.of(KEY, "v"));
    span.addEvent("early", -5, TimeUnit.SECONDS);
    span.addEvent("instant", Attributes.of(KEY, "w"), Instant.ofEpochSecond(7));
    span.addEvent("", (Attributes) null);

    assertThat(end().getEvents())
        .containsExactly(
            EventData.create(start + 3, "now", Attributes.empty()),
            EventData.create(start + 3, "attributes", Attributes.of(KEY, "v")),
            EventData.create(-5_000_000_000L, "early", Attributes.empty()),
            EventData.create(7_000_000_000L, "instant", Attributes.of(KEY, "w")),
            EventData.create(start + 3, "", Attributes.empty()));
  }

  @Test
  void addEvent_badArguments_areIgnored() { // T34
    span.addEvent(null);
    span.addEvent(null, Attributes.empty());
    span.addEvent("name", 1, null);

    assertThat(end().getEvents()).isEmpty();
  }

  @Test
  void addLink_keepsOrderAndWhatHasContent() { // T22, T23
    SpanContext withState =
        SpanContext.create(
            "00000000000000000000000000000000",
            "0000000000000000",
            TraceFlags.getDefault(),
            TraceState.builder().put("k", "v").build());
    span.addLink(OTHER);
    span.addLink(SpanContext.getInvalid(), Attributes.of(KEY, "v"));
    span.addLink(withState);
    span.addLink(SpanContext.getInvalid());
    span.addLink(null);
    span.addLink(OTHER, null);

    assertThat(end().getLinks())
        .containsExactly(
            LinkData.create(OTHER),
            LinkData.create(SpanContext.getInvalid(), Attributes.of(KEY, "v")),
            LinkData.create(withState),
            LinkData.create(OTHER));
  }

  @Test
  void setStatus_followsTheOrderOfCodes() { // T25
    span.setStatus(StatusCode.ERROR, "first");
    span.setStatus(StatusCode.ERROR, "second");
    span.setStatus(StatusCode.UNSET);
    span.setStatus(null);
    assertThat(readable().toSpanData().getStatus())
        .isEqualTo(StatusData.create(StatusCode.ERROR, "second"));
    span.setStatus(StatusCode.OK);
    span.setStatus(StatusCode.ERROR, "third");

    assertThat(end().getStatus()).isEqualTo(StatusData.ok());
  }

  @Test
  void setStatus_descriptionOfOkAndNull_isNone() { // T24
    span.setStatus(StatusCode.ERROR, null);
    assertThat(readable().toSpanData().getStatus()).isEqualTo(StatusData.error());
    span.setStatus(StatusCode.OK, "described");

    assertThat(end().getStatus()).isEqualTo(StatusData.ok());
  }

  @Test
  void updateName_replacesTheName() { // T26
    span.updateName("second").updateName(null);
    assertThat(readable().getName()).isEqualTo("second");
    span.updateName("third");

    assertThat(end().getName()).isEqualTo("third");
  }

  @Test
  void recordException_becomesAnEvent() { // T29
    clock.advance(4);
    RuntimeException exception = new IllegalStateException("message");
    span.recordException(exception);

    EventData event = end().getEvents().get(0);
    assertThat(event).isInstanceOf(ExceptionEventData.class);
    assertThat(((ExceptionEventData) event).getException()).isSameAs(exception);
    assertThat(event.getName()).isEqualTo("exception");
    assertThat(event.getEpochNanos()).isEqualTo(end0() + 4);
    assertThat(event.getTotalAttributeCount()).isEqualTo(3);
    assertThat(event.getAttributes().get(stringKey("exception.type")))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(event.getAttributes().get(stringKey("exception.message"))).isEqualTo("message");
    assertThat(event.getAttributes().get(stringKey("exception.stacktrace")))
        .startsWith("java.lang.IllegalStateException: message\n\tat " + getClass().getName());
  }

  private long end0() {
    return processor.onlySpan().getStartEpochNanos();
  }

  @Test
  void recordException_callersAttributesWin() { // T29
    span.recordException(
        new RuntimeException(), Attributes.of(stringKey("exception.type"), "mine", KEY, "v"));

    Attributes attributes = end().getEvents().get(0).getAttributes();
    assertThat(attributes.get(stringKey("exception.type"))).isEqualTo("mine");
    assertThat(attributes.get(KEY)).isEqualTo("v");
    assertThat(attributes.get(stringKey("exception.message"))).isNull();
    assertThat(attributes.size()).isEqualTo(3);
  }

  @Test
  void recordException_badArguments_areBorne() { // T34
    span.recordException(null);
    span.recordException(null, Attributes.empty());
    span.recordException(
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException();
          }
        },
        null);

    EventData event = end().getEvents().get(0);
    assertThat(event.getAttributes().size()).isEqualTo(2);
  }

  @Test
  void end_again_changesNothing() { // T27
    clock.advance(5);
    span.end();
    clock.advance(5);
    span.end();
    span.end(1, TimeUnit.SECONDS);
    span.setAttribute("late", "v").addEvent("late").updateName("late").addLink(OTHER);
    span.setStatus(StatusCode.ERROR).recordException(new RuntimeException());

    SpanData data = processor.onlySpan();
    assertThat(data.getEndEpochNanos() - data.getStartEpochNanos()).isEqualTo(5);
    assertThat(readable().getLatencyNanos()).isEqualTo(5);
    assertThat(data.getAttributes()).isEqualTo(Attributes.empty());
    assertThat(data.getEvents()).isEmpty();
    assertThat(data.getLinks()).isEmpty();
    assertThat(data.getName()).isEqualTo("name");
    assertThat(data.getStatus()).isEqualTo(StatusData.unset());
    assertThat(data.getTotalAttributeCount() + data.getTotalRecordedEvents()).isZero();
  }

  @Test
  void end_withTime_takesIt() { // T27
    span.end(Instant.ofEpochSecond(3, 5));

    assertThat(processor.onlySpan().getEndEpochNanos()).isEqualTo(3_000_000_005L);
  }

  @Test
  void end_withoutUsableTime_isNow() {
    clock.advance(9);
    span.end(0, TimeUnit.SECONDS);

    assertThat(readable().getLatencyNanos()).isEqualTo(9);
  }

  @Test
  void end_nullUnit_isNow() {
    clock.advance(9);
    span.end(5, null);

    assertThat(readable().getLatencyNanos()).isEqualTo(9);
  }

  @Test
  void end_clockGoneBackwards_isNotBeforeTheStart() {
    clock.setTimeOfDay(0);
    clock.advance(-50);
    SpanData data = end();

    assertThat(data.getEndEpochNanos()).isEqualTo(data.getStartEpochNanos());
  }

  @Test
  void times_followTheSteadyClock() {
    clock.setTimeOfDay(0);
    clock.advance(8);

    assertThat(readable().getLatencyNanos()).isEqualTo(8);
    SpanData data = end();
    assertThat(data.getEndEpochNanos() - data.getStartEpochNanos()).isEqualTo(8);
  }

  @Test
  void getSpanContext_isAlwaysTheSame() { // T18
    SpanContext context = span.getSpanContext();
    span.end();

    assertThat(span.getSpanContext()).isSameAs(context);
    assertThat(context.isRemote()).isFalse(); // T10
  }

  @Test
  void toSpanData_whileLive_isASnapshot() { // T92
    span.setAttribute("key", "before").addEvent("before");
    SpanData snapshot = readable().toSpanData();
    SpanData same = readable().toSpanData();
    assertThat(same).isEqualTo(snapshot).hasSameHashCodeAs(snapshot);
    span.setAttribute("key", "after").addEvent("after").updateName("after");
    span.setStatus(StatusCode.ERROR).addLink(OTHER);

    assertThat(snapshot.getAttributes()).isEqualTo(Attributes.of(KEY, "before"));
    assertThat(snapshot.getEvents()).hasSize(1);
    assertThat(snapshot.getLinks()).isEmpty();
    assertThat(snapshot.getName()).isEqualTo("name");
    assertThat(snapshot.getStatus()).isEqualTo(StatusData.unset());
    assertThat(snapshot.hasEnded()).isFalse();
    assertThat(snapshot.getEndEpochNanos()).isZero();
    assertThat(readable().toSpanData()).isNotEqualTo(snapshot);
  }

  @Test
  void toString_tellsNameAndContent() {
    span.setAttribute("key", "v");

    assertThat(span.toString()).startsWith("SdkSpan{").contains("name=name", "key=\"v\"");
    assertThat(readable().toSpanData().toString()).startsWith("SpanData{").contains("name=name");
  }
}
