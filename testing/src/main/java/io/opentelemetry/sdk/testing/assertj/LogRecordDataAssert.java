package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link LogRecordData}. */
public final class LogRecordDataAssert extends AbstractAssert<LogRecordDataAssert, LogRecordData> {

  LogRecordDataAssert(@Nullable LogRecordData actual) {
    super(actual, LogRecordDataAssert.class);
  }

  /**
   * {@return this, having checked the resource}
   *
   * @param resource the resource
   */
  public LogRecordDataAssert hasResource(Resource resource) {
    return has("resource", present().getResource(), resource);
  }

  /**
   * {@return this, having checked the resource by assertions}
   *
   * @param resource the assertions
   */
  public LogRecordDataAssert hasResourceSatisfying(Consumer<ResourceAssert> resource) {
    resource.accept(new ResourceAssert(present().getResource()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked the instrumentation scope}
   *
   * @param instrumentationScope the scope
   */
  public LogRecordDataAssert hasInstrumentationScope(
      InstrumentationScopeInfo instrumentationScope) {
    return has(
        "instrumentation scope", present().getInstrumentationScopeInfo(), instrumentationScope);
  }

  /**
   * {@return this, having checked when it happened}
   *
   * @param timestampEpochNanos nanoseconds since 1970
   */
  public LogRecordDataAssert hasTimestamp(long timestampEpochNanos) {
    return has("timestamp", present().getTimestampEpochNanos(), timestampEpochNanos);
  }

  /**
   * {@return this, having checked when it was observed}
   *
   * @param observedEpochNanos nanoseconds since 1970
   */
  public LogRecordDataAssert hasObservedTimestamp(long observedEpochNanos) {
    return has(
        "observed timestamp", present().getObservedTimestampEpochNanos(), observedEpochNanos);
  }

  /**
   * {@return this, having checked which span it belongs to}
   *
   * @param spanContext the context of the span, or the invalid one for none
   */
  public LogRecordDataAssert hasSpanContext(SpanContext spanContext) {
    return has("span context", present().getSpanContext(), spanContext);
  }

  /**
   * {@return this, having checked the severity}
   *
   * @param severity the severity
   */
  public LogRecordDataAssert hasSeverity(Severity severity) {
    return has("severity", present().getSeverity(), severity);
  }

  /**
   * {@return this, having checked the severity as its source calls it}
   *
   * @param severityText the text
   */
  public LogRecordDataAssert hasSeverityText(String severityText) {
    return has("severity text", present().getSeverityText(), severityText);
  }

  /**
   * {@return this, having checked that the body is a text}
   *
   * @param body the text
   */
  public LogRecordDataAssert hasBody(String body) {
    return hasBody(Value.of(body));
  }

  /**
   * {@return this, having checked the body}
   *
   * @param body the body, or null for none
   */
  public LogRecordDataAssert hasBody(@Nullable Value<?> body) {
    return has("body", present().getBodyValue(), body);
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the value
   */
  public LogRecordDataAssert hasBodyField(String key, String value) {
    return hasBodyField(key, Value.of(value));
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the value
   */
  public LogRecordDataAssert hasBodyField(String key, long value) {
    return hasBodyField(key, Value.of(value));
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the value
   */
  public LogRecordDataAssert hasBodyField(String key, double value) {
    return hasBodyField(key, Value.of(value));
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the value
   */
  public LogRecordDataAssert hasBodyField(String key, boolean value) {
    return hasBodyField(key, Value.of(value));
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the values, in order
   */
  public LogRecordDataAssert hasBodyField(String key, String... value) {
    return hasBodyField(AttributeKey.stringArrayKey(key), Arrays.asList(value));
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the values, in order
   */
  public LogRecordDataAssert hasBodyField(String key, long... value) {
    return hasBodyField(AttributeKey.longArrayKey(key), Arrays.stream(value).boxed().toList());
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the values, in order
   */
  public LogRecordDataAssert hasBodyField(String key, double... value) {
    return hasBodyField(AttributeKey.doubleArrayKey(key), Arrays.stream(value).boxed().toList());
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the values, in order
   */
  public LogRecordDataAssert hasBodyField(String key, boolean... value) {
    Value<?>[] values = new Value<?>[value.length];
    Arrays.setAll(values, i -> Value.of(value[i]));
    return hasBodyField(key, Value.of(values));
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the value
   */
  public LogRecordDataAssert hasBodyField(String key, Value<?> value) {
    String description = describe() + " body";
    Value<?> body = present().getBodyValue();
    if (body == null) {
      throw failure("%s: expected fields, but there is none", description);
    }
    assertThat(body.getType()).as(description + " type").isEqualTo(ValueType.KEY_VALUE_LIST);
    assertThat((List<?>) body.getValue())
        .as(description)
        .anySatisfy(field -> assertThatObject(field).isEqualTo(KeyValue.of(key, value)));
    return this;
  }

  /**
   * {@return this, having checked one field of the body; there may be others}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public <T> LogRecordDataAssert hasBodyField(AttributeKey<T> key, T value) {
    return hasBodyField(key.getKey(), BodyValues.of(key, value));
  }

  /**
   * {@return this, having checked the name of the event that it is}
   *
   * @param eventName the name
   */
  public LogRecordDataAssert hasEventName(String eventName) {
    return has("event name", present().getEventName(), eventName);
  }

  /**
   * {@return this, having checked that it is about an exception, by its type and message, and that
   * there is a stack trace}
   *
   * @param exception the exception
   */
  public LogRecordDataAssert hasException(Throwable exception) {
    RecordedExceptions.check(describe(), present().getAttributes(), exception);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public LogRecordDataAssert hasAttributes(Attributes attributes) {
    attributes().isEqualTo(attributes);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param entries the attributes
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final LogRecordDataAssert hasAttributes(
      Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    return hasAttributes(AttributeChecks.toAttributes(entries));
  }

  /**
   * {@return this, having checked the attributes by an assertion on all of them}
   *
   * @param attributes the assertion
   */
  public LogRecordDataAssert hasAttributesSatisfying(Consumer<Attributes> attributes) {
    assertThat(present().getAttributes()).as(describe() + " attributes").satisfies(attributes);
    return this;
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public LogRecordDataAssert hasAttributesSatisfying(AttributeAssertion... assertions) {
    return hasAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public LogRecordDataAssert hasAttributesSatisfying(Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return this;
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public LogRecordDataAssert hasAttributesSatisfyingExactly(AttributeAssertion... assertions) {
    return hasAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public LogRecordDataAssert hasAttributesSatisfyingExactly(
      Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return this;
  }

  /**
   * {@return this, having checked the total number of attributes, dropped ones included}
   *
   * @param totalAttributeCount the number
   */
  public LogRecordDataAssert hasTotalAttributeCount(int totalAttributeCount) {
    return has(
        "total number of attributes", present().getTotalAttributeCount(), totalAttributeCount);
  }

  private LogRecordDataAssert has(String part, @Nullable Object found, @Nullable Object expected) {
    assertThatObject(found).as(describe() + " " + part).isEqualTo(expected);
    return this;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(describe(), present().getAttributes());
  }

  private LogRecordData present() {
    isNotNull();
    return actual;
  }

  private String describe() {
    return AttributeChecks.describe(this, "log record");
  }
}
