package io.opentelemetry.api.common;

import dev.peregrine.api.internal.usage.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    return ofElements(isMissing(value) ? List.of() : Arrays.asList(value));
  }

  static Value<List<Value<?>>> ofElements(List<Value<?>> value) {
    List<Value<?>> elements = new ArrayList<>();
    if (!isMissing(value)) {
      value.forEach(element -> elements.add(element == null ? Value.empty() : element));
    }
    return new ListValue<>(ValueType.ARRAY, elements);
  }

  static Value<List<KeyValue>> ofEntries(KeyValue[] value) {
    List<KeyValue> entries = new ArrayList<>();
    if (!isMissing(value)) {
      for (KeyValue entry : value) {
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    return new ListValue<>(ValueType.KEY_VALUE_LIST, entries);
  }

  static Value<List<KeyValue>> ofEntries(Map<String, Value<?>> value) {
    List<KeyValue> entries = new ArrayList<>();
    if (!isMissing(value)) {
      value.forEach((key, element) -> entries.add(KeyValue.of(key, element)));
    }
    return new ListValue<>(ValueType.KEY_VALUE_LIST, entries);
  }

  private static boolean isMissing(@Nullable Object value) {
    return Arguments.isNull(value, Value.class, "of", "value");
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
