package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on {@link Attributes}. */
public final class AttributesAssert extends AbstractAssert<AttributesAssert, Attributes> {

  AttributesAssert(@Nullable Attributes actual) {
    super(actual, AttributesAssert.class);
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   * @param <T> the type of the value
   */
  public <T> AttributesAssert containsEntry(AttributeKey<T> key, T value) {
    attributes().has(OpenTelemetryAssertions.equalTo(key, value));
    return this;
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   */
  public AttributesAssert containsEntry(AttributeKey<Long> key, int value) {
    return containsEntry(key, (long) value);
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   */
  public AttributesAssert containsEntry(String key, String value) {
    return containsEntry(AttributeKey.stringKey(key), value);
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   */
  public AttributesAssert containsEntry(String key, boolean value) {
    return containsEntry(AttributeKey.booleanKey(key), value);
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   */
  public AttributesAssert containsEntry(String key, long value) {
    return containsEntry(AttributeKey.longKey(key), value);
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   */
  public AttributesAssert containsEntry(String key, double value) {
    return containsEntry(AttributeKey.doubleKey(key), value);
  }

  /**
   * {@return this, having checked that an attribute is there, with this value}
   *
   * @param key the key
   * @param value the value
   */
  public AttributesAssert containsEntry(String key, Value<?> value) {
    return containsEntry(AttributeKey.valueKey(key), value);
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntry(String key, String... value) {
    return containsEntry(AttributeKey.stringArrayKey(key), Arrays.asList(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntry(String key, Boolean... value) {
    return containsEntry(AttributeKey.booleanArrayKey(key), Arrays.asList(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntry(String key, Long... value) {
    return containsEntry(AttributeKey.longArrayKey(key), Arrays.asList(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntry(String key, Double... value) {
    return containsEntry(AttributeKey.doubleArrayKey(key), Arrays.asList(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntryWithStringValuesOf(String key, Iterable<String> value) {
    return containsEntry(AttributeKey.stringArrayKey(key), list(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntryWithBooleanValuesOf(String key, Iterable<Boolean> value) {
    return containsEntry(AttributeKey.booleanArrayKey(key), list(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntryWithLongValuesOf(String key, Iterable<Long> value) {
    return containsEntry(AttributeKey.longArrayKey(key), list(value));
  }

  /**
   * {@return this, having checked that an attribute is there, with these values}
   *
   * @param key the key
   * @param value the values
   */
  public AttributesAssert containsEntryWithDoubleValuesOf(String key, Iterable<Double> value) {
    return containsEntry(AttributeKey.doubleArrayKey(key), list(value));
  }

  /**
   * {@return this, having checked an attribute's value by an assertion}
   *
   * @param key the key
   * @param value the assertion
   * @param <T> the type of the value
   */
  public <T> AttributesAssert hasEntrySatisfying(AttributeKey<T> key, Consumer<T> value) {
    AttributeChecks attributes = attributes();
    attributes.hasKey(key);
    assertThatObject(present().get(key)).as(attributes.describe(key)).satisfies(value);
    return this;
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param entries the attributes
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final AttributesAssert containsOnly(Map.Entry<? extends AttributeKey<?>, ?>... entries) {
    attributes().isEqualTo(AttributeChecks.toAttributes(entries));
    return this;
  }

  /**
   * {@return this, having checked that an attribute is there}
   *
   * @param key its key
   */
  public AttributesAssert containsKey(AttributeKey<?> key) {
    attributes().hasKey(key);
    return this;
  }

  /**
   * {@return this, having checked that an attribute is there, of any type}
   *
   * @param key its key
   */
  public AttributesAssert containsKey(String key) {
    assertThat(keys()).as(describe() + " keys").contains(key);
    return this;
  }

  /**
   * {@return this, having checked that an attribute is not there}
   *
   * @param key its key
   */
  public AttributesAssert doesNotContainKey(AttributeKey<?> key) {
    assertThatObject(present().get(key)).as(attributes().describe(key)).isNull();
    return this;
  }

  /**
   * {@return this, having checked that an attribute is not there, of any type}
   *
   * @param key its key
   */
  public AttributesAssert doesNotContainKey(String key) {
    assertThat(keys()).as(describe() + " keys").doesNotContain(key);
    return this;
  }

  /** {@return this, having checked that there are no attributes} */
  public AttributesAssert isEmpty() {
    return containsOnly();
  }

  /**
   * {@return this, having checked how many attributes there are}
   *
   * @param numEntries the number
   */
  public AttributesAssert hasSize(int numEntries) {
    assertThat(keys()).as(describe() + " keys").hasSize(numEntries);
    return this;
  }

  private static <T> List<T> list(Iterable<T> values) {
    List<T> list = new ArrayList<>();
    values.forEach(list::add);
    return list;
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    present().forEach((key, value) -> keys.add(key.getKey()));
    return keys;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(describe(), present());
  }

  private Attributes present() {
    isNotNull();
    return actual;
  }

  private String describe() {
    return AttributeChecks.describe(this, "attributes");
  }
}
