package io.opentelemetry.sdk.testing.assertj;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatThrownBy;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.attributeEntry;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.common.AttributeKey;
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
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogRecordDataAssertTest {

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("k");
  private static final Resource RESOURCE =
      Resource.create(Attributes.builder().put("r", "1").build());
  private static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("scope");
  private static final SpanContext SPAN =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private static final LogRecordData LOG =
      TestLogRecordData.builder()
          .setResource(RESOURCE)
          .setInstrumentationScopeInfo(SCOPE)
          .setTimestamp(10, TimeUnit.NANOSECONDS)
          .setObservedTimestamp(20, TimeUnit.NANOSECONDS)
          .setSpanContext(SPAN)
          .setSeverity(Severity.WARN)
          .setSeverityText("warning")
          .setBody("text")
          .setAttributes(Attributes.builder().put("k", "v").put("n", 1).build())
          .setTotalAttributeCount(3)
          .setEventName("event")
          .build();

  private static final LogRecordData STRUCTURED =
      TestLogRecordData.builder()
          .setBodyValue(
              Value.of(
                  KeyValue.of("string", Value.of("a")),
                  KeyValue.of("long", Value.of(1)),
                  KeyValue.of("double", Value.of(1.5)),
                  KeyValue.of("boolean", Value.of(true)),
                  KeyValue.of("strings", Value.of(Value.of("a"), Value.of("b"))),
                  KeyValue.of("longs", Value.of(Value.of(1), Value.of(2))),
                  KeyValue.of("doubles", Value.of(Value.of(1.5), Value.of(2.5))),
                  KeyValue.of("booleans", Value.of(Value.of(true), Value.of(false))),
                  KeyValue.of("map", Value.of(KeyValue.of("inner", Value.of(3))))))
          .build();

  private static final LogRecordData EMPTY = TestLogRecordData.builder().build();

  private static LogRecordData thrown(String type, String message) {
    return TestLogRecordData.builder()
        .setAttributes(
            Attributes.builder()
                .put("exception.type", type)
                .put("exception.message", message)
                .put("exception.stacktrace", "at …")
                .build())
        .build();
  }

  @Test
  void record_truth_passes() {
    assertThat(LOG)
        .hasResource(RESOURCE)
        .hasResourceSatisfying(resource -> resource.hasAttribute(AttributeKey.stringKey("r"), "1"))
        .hasInstrumentationScope(SCOPE)
        .hasTimestamp(10)
        .hasObservedTimestamp(20)
        .hasSpanContext(SPAN)
        .hasSeverity(Severity.WARN)
        .hasSeverityText("warning")
        .hasBody("text")
        .hasBody(Value.of("text"))
        .hasEventName("event")
        .hasTotalAttributeCount(3)
        .hasAttributes(LOG.getAttributes())
        .hasAttributes(attributeEntry("n", 1), attributeEntry("k", "v"))
        .hasAttributesSatisfying(equalTo(KEY, "v"))
        .hasAttributesSatisfying(all -> assertThat(all).hasSize(2))
        .hasAttributesSatisfyingExactly(equalTo(KEY, "v"), equalTo(AttributeKey.longKey("n"), 1L));
    assertThat(EMPTY).hasBody((Value<?>) null);
  }

  @Test
  void fields_truth_passes() {
    assertThat(STRUCTURED)
        .hasBodyField("string", "a")
        .hasBodyField("long", 1)
        .hasBodyField("double", 1.5)
        .hasBodyField("boolean", true)
        .hasBodyField("strings", "a", "b")
        .hasBodyField("longs", 1, 2)
        .hasBodyField("doubles", 1.5, 2.5)
        .hasBodyField("booleans", true, false)
        .hasBodyField("map", Value.of(KeyValue.of("inner", Value.of(3))));
  }

  @Test
  void fieldsByKey_truth_passes() {
    assertThat(STRUCTURED)
        .hasBodyField(AttributeKey.stringKey("string"), "a")
        .hasBodyField(AttributeKey.longKey("long"), 1L)
        .hasBodyField(AttributeKey.doubleKey("double"), 1.5)
        .hasBodyField(AttributeKey.booleanKey("boolean"), true)
        .hasBodyField(AttributeKey.stringArrayKey("strings"), List.of("a", "b"))
        .hasBodyField(AttributeKey.longArrayKey("longs"), List.of(1L, 2L))
        .hasBodyField(AttributeKey.doubleArrayKey("doubles"), List.of(1.5, 2.5))
        .hasBodyField(AttributeKey.booleanArrayKey("booleans"), List.of(true, false))
        .hasBodyField(AttributeKey.valueKey("map"), Value.of(KeyValue.of("inner", Value.of(3))));
  }

  static List<Arguments> lies() {
    return List.of(
        lie("resource", LOG, log -> log.hasResource(Resource.empty())),
        lie(
            "STRING attribute 'r'",
            LOG,
            log -> log.hasResourceSatisfying(r -> r.hasAttribute(AttributeKey.stringKey("r"), ""))),
        lie(
            "scope",
            LOG,
            log -> log.hasInstrumentationScope(InstrumentationScopeInfo.create("other"))),
        lie("timestamp", LOG, log -> log.hasTimestamp(11)),
        lie("observed timestamp", LOG, log -> log.hasObservedTimestamp(10)),
        lie("span context", LOG, log -> log.hasSpanContext(SpanContext.getInvalid())),
        lie("severity", LOG, log -> log.hasSeverity(Severity.WARN2)),
        lie("severity text", LOG, log -> log.hasSeverityText("WARN")),
        lie("body", LOG, log -> log.hasBody("other")),
        lie("body", LOG, log -> log.hasBody((Value<?>) null)),
        lie("body", EMPTY, log -> log.hasBody("")),
        lie("event name", LOG, log -> log.hasEventName("other")),
        lie("total number of attributes", LOG, log -> log.hasTotalAttributeCount(2)),
        lie("'n'", LOG, log -> log.hasAttributes(attributeEntry("k", "v"))),
        lie("'k'", LOG, log -> log.hasAttributesSatisfying(equalTo(KEY, "other"))),
        lie(
            "attributes",
            LOG,
            log -> log.hasAttributesSatisfying(all -> assertThat(all).isEmpty())),
        lie("'n'", LOG, log -> log.hasAttributesSatisfyingExactly(equalTo(KEY, "v"))),
        lie("body type", LOG, log -> log.hasBodyField("text", "text")),
        lie("body", EMPTY, log -> log.hasBodyField("text", "text")),
        lie("missing", STRUCTURED, log -> log.hasBodyField("missing", "a")),
        lie("string", STRUCTURED, log -> log.hasBodyField("string", "b")),
        lie("long", STRUCTURED, log -> log.hasBodyField("long", 1.0)),
        lie("booleans", STRUCTURED, log -> log.hasBodyField("booleans", false, true)),
        lie(
            "exception",
            thrown("java.lang.IllegalStateException", "other"),
            log -> log.hasException(new IllegalStateException("bad"))),
        lie(
            "exception",
            thrown("java.lang.RuntimeException", "bad"),
            log -> log.hasException(new IllegalStateException("bad"))),
        lie("exception", EMPTY, log -> log.hasException(new IllegalStateException("bad"))),
        lie("Expecting actual not to be null", null, log -> log.hasTimestamp(0)));
  }

  private static Arguments lie(
      String message, LogRecordData log, Consumer<LogRecordDataAssert> assertion) {
    return Arguments.of(message, log, assertion);
  }

  @ParameterizedTest
  @MethodSource("lies")
  void record_lie_failsAndNamesThePart(
      String message, LogRecordData log, Consumer<LogRecordDataAssert> assertion) {
    assertThatThrownBy(() -> assertion.accept(assertThat(log)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  @Test
  void hasException_sameTypeAndMessage_passes() {
    assertThat(thrown("java.lang.IllegalStateException", "bad"))
        .hasException(new IllegalStateException("bad"));
  }

  @Test
  void hasException_withoutStackTrace_fails() {
    LogRecordData log =
        TestLogRecordData.builder()
            .setAttributes(
                Attributes.builder().put("exception.type", "java.lang.Exception").build())
            .build();

    assertThatThrownBy(() -> assertThat(log).hasException(new Exception()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("exception.stacktrace");
  }

  @Test
  void as_anyFailure_describesIt() {
    assertThatThrownBy(() -> assertThat(LOG).as("mine").hasTimestamp(0))
        .hasMessageContaining("[mine: log record timestamp]");
  }
}
