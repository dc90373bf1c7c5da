package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.Weighed;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Collections;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a span says that it takes of the memory budget. */
class SpanWeightTest {

  private static final int SIZE = 100_000;
  private static final String LONG_TEXT = "x".repeat(SIZE);
  private static final SpanContext OTHER =
      SpanContext.create(
          "00000000000000000000000000000001",
          "0000000000000001",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(new RecordingProcessor()).build();

  @AfterEach
  void shutdown() {
    provider.shutdown();
  }

  private int weight(Consumer<Span> recording) {
    return weightOfBuilt(builder -> {}, recording);
  }

  private int weightOfBuilt(Consumer<SpanBuilder> building, Consumer<Span> recording) {
    SpanBuilder builder = provider.get("test").spanBuilder("span");
    building.accept(builder);
    Span span = builder.startSpan();
    recording.accept(span);
    span.end();
    return ((Weighed) span).heavyBytes();
  }

  private static void assertIsAboutSize(int weight) {
    assertThat(weight).isBetween(SIZE, SIZE + 1000);
  }

  @Test
  void heavyBytes_usualSpan_isZero() {
    int weight =
        weight(
            span -> {
              for (int i = 0; i < 10; i++) {
                span.setAttribute("key" + i, "a value of some length");
                span.setAttribute("number" + i, i);
              }
              span.addEvent("event", Attributes.of(AttributeKey.stringKey("k"), "v"));
              span.addLink(OTHER);
              span.setStatus(StatusCode.ERROR, "it failed");
            });
    assertThat(weight).isZero();
  }

  @Test
  void heavyBytes_longTextAnywhere_isAboutItsLength() {
    Attributes attributes = Attributes.of(AttributeKey.stringKey("k"), LONG_TEXT);
    assertIsAboutSize(weight(span -> span.setAttribute("k", LONG_TEXT)));
    assertIsAboutSize(weight(span -> span.setAllAttributes(attributes)));
    assertIsAboutSize(weight(span -> span.addEvent(LONG_TEXT)));
    assertIsAboutSize(weight(span -> span.addEvent("e", attributes)));
    assertIsAboutSize(weight(span -> span.addLink(OTHER, attributes)));
    assertIsAboutSize(weight(span -> span.setStatus(StatusCode.ERROR, LONG_TEXT)));
    assertIsAboutSize(weight(span -> span.updateName(LONG_TEXT)));
    assertIsAboutSize(weightOfBuilt(b -> b.setAttribute("k", LONG_TEXT), span -> {}));
    assertIsAboutSize(weightOfBuilt(b -> b.addLink(OTHER, attributes), span -> {}));
    assertThat(weight(span -> span.recordException(new IllegalStateException(LONG_TEXT))))
        .isBetween(SIZE / 2, 2 * SIZE);
  }

  @Test
  void heavyBytes_textCutByALimit_countsWhatIsKept() {
    try (SdkTracerProvider limited =
        SdkTracerProvider.builder()
            .addSpanProcessor(new RecordingProcessor())
            .setSpanLimits(SpanLimits.builder().setMaxAttributeValueLength(10).build())
            .build()) {
      Span span = limited.get("test").spanBuilder("span").startSpan();
      span.setAttribute("k", LONG_TEXT);
      span.end();
      assertThat(((Weighed) span).heavyBytes()).isZero();
    }
  }

  @Test
  void heavyBytes_bigListOrTree_countsItsElements() {
    assertThat(
            weight(
                span ->
                    span.setAttribute(
                        AttributeKey.longArrayKey("k"), Collections.nCopies(1000, 1L))))
        .isGreaterThan(8000);
    Value<?> bytes = Value.of(new byte[SIZE]);
    assertIsAboutSize(weight(span -> span.setAttribute(AttributeKey.valueKey("k"), bytes)));
    assertIsAboutSize(
        weight(
            span ->
                span.setAttribute(
                    AttributeKey.valueKey("k"), Value.of(KeyValue.of("deep", Value.of(bytes))))));
  }

  @Test
  void heavyBytes_manyAttributes_countTogether() {
    assertThat(
            weight(
                span -> {
                  for (int i = 0; i < 100; i++) {
                    span.setAttribute("key" + i, "twenty characters ..");
                  }
                }))
        .isGreaterThan(2000);
  }

  @Test
  void heavyBytes_oneKeyAgainAndAgain_countsLittleMoreThanTheLastValues() {
    String text = "x".repeat(1000);
    int weight =
        weight(
            span -> {
              for (int i = 0; i < 10_000; i++) {
                span.setAttribute("key", text);
              }
            });
    assertThat(weight).isBetween(1000, 100_000);
  }

  @Test
  void heavyBytes_otherThreadsToo_countsWhatTheyRecorded() throws Exception {
    Span span = provider.get("test").spanBuilder("span").startSpan();
    span.setAttribute("mine", LONG_TEXT);
    Thread other = new Thread(() -> span.setAttribute("theirs", LONG_TEXT));
    other.start();
    other.join();
    Thread ending = new Thread(span::end);
    ending.start();
    ending.join();
    int weight = ((Weighed) span).heavyBytes();
    assertThat(weight).isBetween(2 * SIZE, 2 * SIZE + 1000);

    span.setAttribute("late", LONG_TEXT);
    assertThat(((Weighed) span).heavyBytes()).isEqualTo(weight);
  }
}
