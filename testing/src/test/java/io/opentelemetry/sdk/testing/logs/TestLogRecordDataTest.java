package io.opentelemetry.sdk.testing.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestLogRecordDataTest {

  private static final SpanContext CONTEXT =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private static TestLogRecordData.Builder full() {
    return TestLogRecordData.builder()
        .setResource(Resource.getDefault())
        .setInstrumentationScopeInfo(InstrumentationScopeInfo.create("scope"))
        .setTimestamp(100, TimeUnit.NANOSECONDS)
        .setObservedTimestamp(2, TimeUnit.MICROSECONDS)
        .setSpanContext(CONTEXT)
        .setSeverity(Severity.WARN)
        .setSeverityText("warning")
        .setBody("text")
        .setAttributes(Attributes.builder().put("a", "b").build())
        .setTotalAttributeCount(3)
        .setEventName("event");
  }

  @Test
  void build_nothingSet_isEmpty() {
    TestLogRecordData log = TestLogRecordData.builder().build();

    assertThat(log.getResource()).isEqualTo(Resource.empty());
    assertThat(log.getInstrumentationScopeInfo()).isEqualTo(InstrumentationScopeInfo.empty());
    assertThat(log.getTimestampEpochNanos()).isZero();
    assertThat(log.getObservedTimestampEpochNanos()).isZero();
    assertThat(log.getSpanContext()).isEqualTo(SpanContext.getInvalid());
    assertThat(log.getSeverity()).isEqualTo(Severity.UNDEFINED_SEVERITY_NUMBER);
    assertThat(log.getSeverityText()).isNull();
    assertThat((Object) log.getBodyValue()).isNull();
    assertThat(log.getAttributes()).isEqualTo(Attributes.empty());
    assertThat(log.getTotalAttributeCount()).isZero();
    assertThat(log.getEventName()).isNull();
  }

  @Test
  void build_everythingSet_holdsIt() {
    TestLogRecordData log = full().build();

    assertThat(log.getResource()).isSameAs(Resource.getDefault());
    assertThat(log.getInstrumentationScopeInfo().getName()).isEqualTo("scope");
    assertThat(log.getTimestampEpochNanos()).isEqualTo(100);
    assertThat(log.getObservedTimestampEpochNanos()).isEqualTo(2000);
    assertThat(log.getSpanContext()).isSameAs(CONTEXT);
    assertThat(log.getSeverity()).isEqualTo(Severity.WARN);
    assertThat(log.getSeverityText()).isEqualTo("warning");
    assertThat((Object) log.getBodyValue()).isEqualTo(Value.of("text"));
    assertThat(log.getAttributes().size()).isEqualTo(1);
    assertThat(log.getTotalAttributeCount()).isEqualTo(3);
    assertThat(log.getEventName()).isEqualTo("event");
  }

  @Test
  void setTimestamps_instants_areNanoseconds() {
    TestLogRecordData log =
        TestLogRecordData.builder()
            .setTimestamp(Instant.ofEpochSecond(1, 2))
            .setObservedTimestamp(Instant.ofEpochSecond(3, 4))
            .build();

    assertThat(log.getTimestampEpochNanos()).isEqualTo(1_000_000_002);
    assertThat(log.getObservedTimestampEpochNanos()).isEqualTo(3_000_000_004L);
  }

  @Test
  @SuppressWarnings("deprecation") // still part of the contract
  void getBody_anyBody_isItsText() {
    var empty = io.opentelemetry.sdk.logs.data.Body.empty();
    var text = io.opentelemetry.sdk.logs.data.Body.string("text");
    LogRecordData structured = full().setBodyValue(Value.of(KeyValue.of("k", Value.of(1)))).build();

    assertThat(full().build().getBody().asString()).isEqualTo("text");
    assertThat(structured.getBody().asString()).isEqualTo("{\"k\":1}");
    assertThat(full().setBodyValue(null).build().getBody()).isEqualTo(empty);
    assertThat((Object) full().setBody(empty).build().getBodyValue()).isNull();
    assertThat(full().setBody(text).build()).isEqualTo(full().build());
  }

  @Test
  void set_null_namesParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> TestLogRecordData.builder().setSeverity(null))
        .withMessage("severity");
  }

  @Test
  void equals_sameValues_isEqual() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().build()).isNotEqualTo(full().setBody("other").build());
  }

  @Test
  void toString_always_namesTheValues() {
    assertThat(full().build().toString())
        .startsWith("TestLogRecordData[resource=")
        .contains("severity=WARN")
        .endsWith("eventName=event]");
  }
}
