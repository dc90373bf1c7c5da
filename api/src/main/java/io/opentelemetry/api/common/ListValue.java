package io.opentelemetry.api.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list of values, or a map as a list of entries. */
final class ListValue<E> implements Value<List<E>> {

  private final ValueType type;
  private final List<E> elements;

  private ListValue(ValueType type, List<E> elements) {
    this.type = type;
    this.elements = Collections.unmodifiableList(elements);
  }

  static Value<List<Value<?>>> ofElements(Value<?>[] value) {
    Objects.requireNonNull(value, "value must not be null");
    return ofElements(Arrays.asList(value));
  }

  static Value<List<Value<?>>> ofElements(List<Value<?>> value) {
    Objects.requireNonNull(value, "value must not be null");
    List<Value<?>> elements = new ArrayList<>(value.size());
    for (Value<?> element : value) {
      elements.add(emptyIfNull(element));
    }
    return new ListValue<>(ValueType.ARRAY, elements);
  }

  static Value<List<KeyValue>> ofEntries(KeyValue[] value) {
    Objects.requireNonNull(value, "value must not be null");
    List<KeyValue> entries = new ArrayList<>(value.length);
    for (KeyValue entry : value) {
      if (entry != null) {
        entries.add(entry);
      }
    }
    return new ListValue<>(ValueType.KEY_VALUE_LIST, entries);
  }

  static Value<List<KeyValue>> ofEntries(Map<String, Value<?>> value) {
    Objects.requireNonNull(value, "value must not be null");
    List<KeyValue> entries = new ArrayList<>(value.size());
    value.forEach((key, v) -> entries.add(KeyValue.of(key, emptyIfNull(v))));
    return new ListValue<>(ValueType.KEY_VALUE_LIST, entries);
  }

  private static Value<?> emptyIfNull(@Nullable Value<?> value) {
    return value == null ? Value.empty() : value;
  }

  @Override
  public ValueType getType() {
    return type;
  }

  @Override
  public List<E> getValue() {
    return elements;
  }

  @Override
  public String asString() {
    return ValueTrees.toJson(this);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o == this || (o instanceof Value<?> other && ValueTrees.equal(this, other));
  }

  @Override
  public int hashCode() {
    return ValueTrees.hash(this);
  }

  @Override
  public String toString() {
    String kind = type == ValueType.ARRAY ? "ValueArray" : "KeyValueList";
    return kind + '{' + asString() + '}';
  }
}
