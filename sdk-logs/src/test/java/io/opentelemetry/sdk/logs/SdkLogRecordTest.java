package io.opentelemetry.sdk.logs;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.api.common.AttributeKey.valueKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of that which a builder is given. */
class SdkLogRecordTest {

  private final RecordingProcessor processor = new RecordingProcessor();
  private final FakeClock clock = new FakeClock();
  private final SdkLoggerProvider provider =
      SdkLoggerProvider.builder()
          .setClock(clock)
          .setResource(Resource.create(Attributes.of(stringKey("service.name"), "shop")))
          .addLogRecordProcessor(processor)
          .build();
  private final Logger logger = provider.get("test");

  private LogRecordData emitted(LogRecordBuilder builder) {
    processor.records.clear();
    builder.emit();
    return processor.only();
  }

  @Test
  void emit_nothingSet_hasTheTimeItWasObservedOnly() { // L38, L42
    LogRecordData data = emitted(logger.logRecordBuilder());

    assertThat(data.getTimestampEpochNanos()).isZero();
    assertThat(data.getObservedTimestampEpochNanos()).isEqualTo(clock.now());
    assertThat(data.getSeverity()).isEqualTo(Severity.UNDEFINED_SEVERITY_NUMBER);
    assertThat(data.getSeverityText()).isNull();
    assertThat(data.getBodyValue()).isNull();
    assertThat(data.getEventName()).isNull();
    assertThat(data.getSpanContext()).isSameAs(SpanContext.getInvalid());
    assertThat(data.getAttributes()).isEqualTo(Attributes.empty());
    assertThat(data.getTotalAttributeCount()).isZero();
    assertThat(data.getInstrumentationScopeInfo().getName()).isEqualTo("test");
    assertThat(data.getResource().getAttribute(stringKey("service.name"))).isEqualTo("shop");
  }

  @Test
  void emit_everythingSet_hasIt() { // L5, L15, L18, L23, L25, L42
    LogRecordData data =
        emitted(
            logger
                .logRecordBuilder()
                .setTimestamp(7, TimeUnit.MICROSECONDS)
                .setObservedTimestamp(Instant.ofEpochSecond(1, 5))
                .setContext(Contexts.with(Contexts.SAMPLED))
                .setSeverity(Severity.WARN2)
                .setSeverityText("WARNING")
                .setBody("text")
                .setEventName("shop.closed")
                .setAttribute("s", "v")
                .setAttribute("l", 1)
                .setAttribute("d", 0.5)
                .setAttribute("b", true));

    assertThat(data.getTimestampEpochNanos()).isEqualTo(7_000);
    assertThat(data.getObservedTimestampEpochNanos()).isEqualTo(1_000_000_005);
    assertThat(data.getSpanContext()).isSameAs(Contexts.SAMPLED);
    assertThat(data.getSeverity()).isEqualTo(Severity.WARN2);
    assertThat(data.getSeverityText()).isEqualTo("WARNING");
    assertThat(data.getBodyValue()).isEqualTo(Value.of("text"));
    assertThat(data.getEventName()).isEqualTo("shop.closed");
    assertThat(data.getAttributes())
        .isEqualTo(
            Attributes.builder().put("s", "v").put("l", 1).put("d", 0.5).put("b", true).build());
    assertThat(data.getTotalAttributeCount()).isEqualTo(4);
    assertThat(data.toString())
        .contains("severityText=WARNING", "eventName=shop.closed", "totalAttributeCount=4");
  }

  @Test
  @SuppressWarnings("deprecation") // the body as text
  void setBody_anyValue_isKeptAsItIs() { // L24, L46
    Value<?> body =
        Value.of(
            KeyValue.of("list", Value.of(Value.of(1), Value.of(new byte[] {1}))),
            KeyValue.of("text", Value.of("long enough to be cut if bodies had limits")));

    LogRecordData data = emitted(limited(2, 3).get("test").logRecordBuilder().setBody(body));

    assertThat(data.getBodyValue()).isSameAs(body);
    assertThat(data.getBody().asString()).isEqualTo(body.asString());
  }

  private SdkLoggerProvider limited(int maxAttributes, int maxLength) {
    return SdkLoggerProvider.builder()
        .addLogRecordProcessor(processor)
        .setLogLimits(
            () ->
                LogLimits.builder()
                    .setMaxNumberOfAttributes(maxAttributes)
                    .setMaxAttributeValueLength(maxLength)
                    .build())
        .build();
  }

  @Test
  void emit_noContextSet_takesTheCurrentOne() { // L6, L42
    Context current = Contexts.with(Contexts.UNSAMPLED);
    try (Scope ignored = current.makeCurrent()) {
      logger.logRecordBuilder().emit();
      logger.logRecordBuilder().setContext(Context.root()).emit();
    }

    assertThat(processor.contexts).containsExactly(current, Context.root());
    assertThat(processor.records.get(0).getSpanContext()).isSameAs(Contexts.UNSAMPLED);
    assertThat(processor.records.get(1).getSpanContext().isValid()).isFalse();
  }

  @Test
  void attributes_setAgain_haveTheLastValue() {
    LogRecordData data =
        emitted(
            logger
                .logRecordBuilder()
                .setAttribute("a", "old")
                .setAttribute("b", "b")
                .setAttribute("a", 1)
                .setAllAttributes(Attributes.of(stringKey("c"), "c", stringKey("b"), "new")));

    assertThat(data.getAttributes())
        .isEqualTo(Attributes.builder().put("a", 1).put("b", "new").put("c", "c").build());
    assertThat(data.getTotalAttributeCount()).isEqualTo(3);
  }

  @Test
  void attributes_anyNumberOfThem_areKept() {
    for (int count = 0; count <= 40; count++) {
      LogRecordBuilder builder = logger.logRecordBuilder();
      Map<String, Object> expected = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        builder.setAttribute("key" + i, i);
        expected.put("key" + i, (long) i);
      }
      LogRecordData data = emitted(builder);

      Map<String, Object> actual = new TreeMap<>();
      data.getAttributes().forEach((key, value) -> actual.put(key.getKey(), value));
      assertThat(actual).isEqualTo(expected);
      assertThat(data.getTotalAttributeCount()).isEqualTo(count);
    }
  }

  @Test
  void attributes_overTheLimits_areCutDroppedAndCounted() { // L45
    LogRecordBuilder builder = limited(10, 3).get("test").logRecordBuilder();
    for (int i = 0; i < 1_000; i++) {
      builder.setAttribute("key" + i, "long");
    }
    LogRecordData data = emitted(builder);

    assertThat(data.getAttributes().size()).isEqualTo(10);
    assertThat(data.getAttributes().get(stringKey("key9"))).isEqualTo("lon");
    assertThat(data.getTotalAttributeCount()).isEqualTo(1_000);
  }

  @Test
  void attributes_nestedTooDeep_areEmptied() { // L45
    SdkLoggerProvider shallow =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(processor)
            .setLogLimits(() -> LogLimits.builder().setMaxAttributeValueDepth(1).build())
            .build();
    AttributeKey<Value<?>> key = valueKey("tree");

    LogRecordData data =
        emitted(
            shallow
                .get("test")
                .logRecordBuilder()
                .setAttribute(key, Value.of(Value.of(Value.of("leaf")), Value.of("kept"))));

    assertThat(data.getAttributes().get(key)).isEqualTo(Value.of(Value.empty(), Value.of("kept")));
  }

  @Test
  void listAttribute_changedByTheCaller_staysAsItWas() {
    List<String> list = new ArrayList<>(List.of("before"));
    LogRecordData data =
        emitted(logger.logRecordBuilder().setAttribute(stringArrayKey("list"), list));
    list.set(0, "after");

    assertThat(data.getAttributes().get(stringArrayKey("list"))).containsExactly("before");
  }

  @Test
  void setException_always_setsThreeAttributes() { // L26, L39
    LogRecordData data =
        emitted(logger.logRecordBuilder().setException(new IllegalStateException("boom", null)));

    assertThat(data.getAttributes().get(stringKey("exception.type")))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(data.getAttributes().get(stringKey("exception.message"))).isEqualTo("boom");
    assertThat(data.getAttributes().get(stringKey("exception.stacktrace")))
        .startsWith("java.lang.IllegalStateException: boom")
        .contains(SdkLogRecordTest.class.getName());
    assertThat(data.getTotalAttributeCount()).isEqualTo(3);
  }

  @Test
  void setException_attributesOfTheCaller_win() { // L39
    LogRecordData data =
        emitted(
            logger
                .logRecordBuilder()
                .setAttribute("exception.type", "mine")
                .setException(new IllegalStateException())
                .setException(new IllegalArgumentException("the second is ignored"))
                .setAttribute("exception.stacktrace", "none"));

    assertThat(data.getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("exception.type", "mine")
                .put("exception.stacktrace", "none")
                .build());
  }

  @Test
  void setException_lengthLimit_cutsTheStackTrace() { // L40
    LogRecordData data =
        emitted(
            limited(3, 20).get("t").logRecordBuilder().setException(new IllegalStateException()));

    assertThat(data.getAttributes().get(stringKey("exception.stacktrace")))
        .isEqualTo("java.lang.IllegalSta");
  }

  @Test
  void badArguments_areIgnored() { // L10
    LogRecordBuilder builder = logger.logRecordBuilder();
    AttributeKey<String> noKey = null;
    String noName = null;
    Instant noInstant = null;
    builder
        .setSeverity(Severity.INFO)
        .setSeverity(null)
        .setContext(null)
        .setTimestamp(5, TimeUnit.NANOSECONDS)
        .setTimestamp(6, null)
        .setTimestamp(noInstant)
        .setTimestamp(-1, TimeUnit.SECONDS)
        .setTimestamp(Instant.MIN)
        .setTimestamp(Instant.MAX)
        .setObservedTimestamp(6, null)
        .setObservedTimestamp(noInstant)
        .setObservedTimestamp(-1, TimeUnit.SECONDS)
        .setException(null)
        .setAllAttributes(null)
        .setAttribute(noKey, "value")
        .setAttribute(noName, "value")
        .setAttribute(noName, 1)
        .setAttribute(noName, 0.5)
        .setAttribute(noName, true)
        .setAttribute("", "value")
        .setAttribute("null", (String) null);
    LogRecordData data = emitted(builder);

    assertThat(data.getSeverity()).isEqualTo(Severity.INFO);
    assertThat(data.getTimestampEpochNanos()).isEqualTo(5);
    assertThat(data.getObservedTimestampEpochNanos()).isEqualTo(clock.now());
    assertThat(data.getAttributes().isEmpty()).isTrue();
  }

  @Test
  void builder_emittedTwice_makesTwoRecords() {
    LogRecordBuilder builder = logger.logRecordBuilder();
    for (int i = 0; i < 6; i++) {
      builder.setAttribute("common" + i, true);
    }
    builder.emit();
    builder.setAttribute("second", true).setBody("second").emit();

    LogRecordData first = processor.records.get(0);
    LogRecordData second = processor.records.get(1);
    assertThat(first.getAttributes().size()).isEqualTo(6);
    assertThat(first.getBodyValue()).isNull();
    assertThat(second.getAttributes().size()).isEqualTo(7);
    assertThat(second.getAttributes().get(booleanKey("second"))).isTrue();
  }

  @Test
  void emit_withBothTimes_keepsThemApart() { // L16
    LogRecordData data =
        emitted(logger.logRecordBuilder().setTimestamp(Instant.EPOCH.plusNanos(3)));

    assertThat(data.getTimestampEpochNanos()).isEqualTo(3);
    assertThat(data.getObservedTimestampEpochNanos()).isEqualTo(clock.now());
    assertThat(data.getAttributes().get(longKey("none"))).isNull();
  }
}
