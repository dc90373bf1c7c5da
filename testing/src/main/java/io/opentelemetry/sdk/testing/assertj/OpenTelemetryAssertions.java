package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractBooleanAssert;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.api.AbstractLongAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions begin: those of AssertJ and those on what the SDK records.
 *
 * <pre>{@code
 * import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
 * import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;
 *
 * assertThat(span).hasName("GET /").hasAttributesSatisfying(equalTo(HTTP_METHOD, "GET"));
 * }</pre>
 */
public final class OpenTelemetryAssertions extends Assertions {

  private OpenTelemetryAssertions() {}

  /**
   * {@return an assertion on {@code attributes}}
   *
   * @param attributes what to check
   */
  public static AttributesAssert assertThat(@Nullable Attributes attributes) {
    return new AttributesAssert(attributes);
  }

  /**
   * {@return an assertion on {@code spanData}}
   *
   * @param spanData what to check
   */
  public static SpanDataAssert assertThat(@Nullable SpanData spanData) {
    return new SpanDataAssert(spanData);
  }

  /**
   * {@return an assertion on {@code eventData}}
   *
   * @param eventData what to check
   */
  public static EventDataAssert assertThat(@Nullable EventData eventData) {
    return new EventDataAssert(eventData);
  }

  /**
   * {@return an assertion on {@code metricData}}
   *
   * @param metricData what to check
   */
  public static MetricAssert assertThat(@Nullable MetricData metricData) {
    return new MetricAssert(metricData);
  }

  /**
   * {@return an assertion on {@code logRecordData}}
   *
   * @param logRecordData what to check
   */
  public static LogRecordDataAssert assertThat(@Nullable LogRecordData logRecordData) {
    return new LogRecordDataAssert(logRecordData);
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the value
   */
  public static Map.Entry<AttributeKey<String>, String> attributeEntry(String key, String value) {
    return new SimpleImmutableEntry<>(AttributeKey.stringKey(key), value);
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the value
   */
  public static Map.Entry<AttributeKey<Boolean>, Boolean> attributeEntry(
      String key, boolean value) {
    return new SimpleImmutableEntry<>(AttributeKey.booleanKey(key), value);
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the value
   */
  public static Map.Entry<AttributeKey<Long>, Long> attributeEntry(String key, long value) {
    return new SimpleImmutableEntry<>(AttributeKey.longKey(key), value);
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the value
   */
  public static Map.Entry<AttributeKey<Double>, Double> attributeEntry(String key, double value) {
    return new SimpleImmutableEntry<>(AttributeKey.doubleKey(key), value);
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the value
   */
  public static Map.Entry<AttributeKey<Value<?>>, Value<?>> attributeEntry(
      String key, Value<?> value) {
    return new SimpleImmutableEntry<>(AttributeKey.valueKey(key), value);
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the values
   */
  public static Map.Entry<AttributeKey<List<String>>, List<String>> attributeEntry(
      String key, String... value) {
    return new SimpleImmutableEntry<>(AttributeKey.stringArrayKey(key), Arrays.asList(value));
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the values
   */
  public static Map.Entry<AttributeKey<List<Boolean>>, List<Boolean>> attributeEntry(
      String key, boolean... value) {
    return new SimpleImmutableEntry<>(AttributeKey.booleanArrayKey(key), boxed(value));
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the values
   */
  public static Map.Entry<AttributeKey<List<Long>>, List<Long>> attributeEntry(
      String key, long... value) {
    return new SimpleImmutableEntry<>(
        AttributeKey.longArrayKey(key), Arrays.stream(value).boxed().toList());
  }

  /**
   * {@return an attribute}
   *
   * @param key the key
   * @param value the values
   */
  public static Map.Entry<AttributeKey<List<Double>>, List<Double>> attributeEntry(
      String key, double... value) {
    return new SimpleImmutableEntry<>(
        AttributeKey.doubleArrayKey(key), Arrays.stream(value).boxed().toList());
  }

  private static List<Boolean> boxed(boolean[] values) {
    List<Boolean> boxed = new ArrayList<>(values.length);
    for (boolean value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  /**
   * {@return the assertion that an attribute has a value}
   *
   * @param key the key
   * @param value the value; null where all attributes are checked means that it is not there
   * @param <T> the type of the value
   */
  public static <T> AttributeAssertion equalTo(AttributeKey<T> key, @Nullable T value) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertThatObject(found).as(description).isEqualTo(value));
  }

  /**
   * {@return the assertion that an attribute has a value}
   *
   * @param key the key
   * @param value the value
   */
  public static AttributeAssertion equalTo(AttributeKey<Long> key, int value) {
    return equalTo(key, (long) value);
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<String> key, StringAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<Boolean> key, BooleanAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(AttributeKey<Long> key, LongAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<Double> key, DoubleAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<List<String>> key, StringListAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<List<Boolean>> key, BooleanListAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<List<Long>> key, LongListAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<List<Double>> key, DoubleListAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key, (found, description) -> assertion.accept(assertThat(found).as(description)));
  }

  /**
   * {@return the assertion that an attribute has a value that satisfies another one}
   *
   * @param key the key
   * @param assertion the other one
   */
  public static AttributeAssertion satisfies(
      AttributeKey<Value<?>> key, ValueAssertConsumer assertion) {
    return new KeyedAssertion<>(
        key,
        (found, description) ->
            assertion.accept(new ObjectAssert<Value<?>>(found).as(description)));
  }

  /** Assertions on a string. */
  public interface StringAssertConsumer extends Consumer<AbstractStringAssert<?>> {}

  /** Assertions on a boolean. */
  public interface BooleanAssertConsumer extends Consumer<AbstractBooleanAssert<?>> {}

  /** Assertions on a whole number. */
  public interface LongAssertConsumer extends Consumer<AbstractLongAssert<?>> {}

  /** Assertions on a number. */
  public interface DoubleAssertConsumer extends Consumer<AbstractDoubleAssert<?>> {}

  /** Assertions on strings. */
  public interface StringListAssertConsumer extends Consumer<ListAssert<String>> {}

  /** Assertions on booleans. */
  public interface BooleanListAssertConsumer extends Consumer<ListAssert<Boolean>> {}

  /** Assertions on whole numbers. */
  public interface LongListAssertConsumer extends Consumer<ListAssert<Long>> {}

  /** Assertions on numbers. */
  public interface DoubleListAssertConsumer extends Consumer<ListAssert<Double>> {}

  /** Assertions on a complex value. */
  public interface ValueAssertConsumer extends Consumer<ObjectAssert<Value<?>>> {}
}
