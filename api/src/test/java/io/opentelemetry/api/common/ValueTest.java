package io.opentelemetry.api.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTest {

  static Stream<Arguments> renderings() { // T114, T115
    byte[] bytes = {(byte) 0xfb, (byte) 0xff, 1};
    return Stream.of(
        Arguments.of(Value.of("a\"b\n"), "a\"b\n", "\"a\\\"b\\n\"", "ValueString"),
        Arguments.of(Value.of(true), "true", "true", "ValueBoolean"),
        Arguments.of(
            Value.of(Long.MIN_VALUE), "-9223372036854775808", "-9223372036854775808", "ValueLong"),
        Arguments.of(Value.of(1.5), "1.5", "1.5", "ValueDouble"),
        Arguments.of(Value.of(-0.0), "-0.0", "-0.0", "ValueDouble"),
        Arguments.of(Value.of(Double.NaN), "NaN", "\"NaN\"", "ValueDouble"),
        Arguments.of(Value.of(Double.POSITIVE_INFINITY), "Infinity", "\"Infinity\"", "ValueDouble"),
        Arguments.of(
            Value.of(Double.NEGATIVE_INFINITY), "-Infinity", "\"-Infinity\"", "ValueDouble"),
        Arguments.of(Value.of(bytes), "+/8B", "\"+/8B\"", "ValueBytes"),
        Arguments.of(Value.of(new byte[0]), "", "\"\"", "ValueBytes"),
        Arguments.of(Value.empty(), "", "null", "ValueEmpty"),
        Arguments.of(Value.of(List.of()), "[]", "[]", "ValueArray"),
        Arguments.of(Value.of(Map.of()), "{}", "{}", "KeyValueList"),
        Arguments.of(
            Value.of(Value.of("x"), Value.of(1), Value.empty()),
            "[\"x\",1,null]",
            "[\"x\",1,null]",
            "ValueArray"),
        Arguments.of(
            Value.of(KeyValue.of("z", Value.of("v")), KeyValue.of("\"", Value.of(Value.of(1)))),
            "{\"z\":\"v\",\"\\\"\":[1]}",
            "{\"z\":\"v\",\"\\\"\":[1]}",
            "KeyValueList"));
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void asString_anyKind_followsTheSpecification(
      Value<?> value, String atTop, String inside, String name) {
    assertThat(value.asString()).isEqualTo(atTop);
    assertThat(Value.of(value).asString()).isEqualTo("[" + inside + "]");
    assertThat(Value.of(KeyValue.of("k", value)).asString()).isEqualTo("{\"k\":" + inside + "}");
    assertThat(value).hasToString(name + "{" + atTop + "}");
  }

  @Test
  void asString_textInside_isEscapedAsJson() {
    Value<?> value = Value.of(Value.of("\"\\/\b\f\n\r\t\u0000\u001f\u007f é\uD83D\uDE00\uD800"));
    assertThat(value.asString())
        .isEqualTo("[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f é\uD83D\uDE00\uD800\"]");
  }

  static Stream<Arguments> equalPairs() {
    return Stream.of(
        Arguments.of(Value.of("x"), Value.of("x")),
        Arguments.of(Value.of(false), Value.of(false)),
        Arguments.of(Value.of(7), Value.of(7L)),
        Arguments.of(Value.of(Double.NaN), Value.of(Double.NaN)),
        Arguments.of(Value.of(new byte[] {1, 2}), Value.of(new byte[] {1, 2})),
        Arguments.of(Value.empty(), Value.empty()),
        Arguments.of(Value.of(Value.of(1)), Value.of(List.of(Value.of(1)))),
        Arguments.of(Value.of(KeyValue.of("a", Value.of(1))), Value.of(Map.of("a", Value.of(1)))));
  }

  @ParameterizedTest
  @MethodSource("equalPairs")
  void equals_sameContent_isEqual(Value<?> a, Value<?> b) {
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(KeyValue.of("k", a))
        .isEqualTo(KeyValue.of("k", b))
        .hasSameHashCodeAs(KeyValue.of("k", b));
    assertThat(Value.of(a)).isEqualTo(Value.of(b)).hasSameHashCodeAs(Value.of(b));
  }

  @Test
  void equals_otherContent_isNotEqual() {
    List<Value<?>> values =
        List.of(
            Value.of("1"),
            Value.of(1),
            Value.of(1.0),
            Value.of(true),
            Value.of(new byte[] {1}),
            Value.empty(),
            Value.of(0.0),
            Value.of(-0.0),
            Value.of(List.of()),
            Value.of(Map.of()),
            Value.of(Value.of(1)),
            Value.of(Value.of(1), Value.of(2)),
            Value.of(Value.of(2), Value.of(1)),
            Value.of(KeyValue.of("a", Value.of(1))),
            Value.of(KeyValue.of("b", Value.of(1))),
            Value.of(KeyValue.of("a", Value.of(2))),
            Value.of(KeyValue.of("a", Value.of(1)), KeyValue.of("b", Value.of(2))),
            Value.of(KeyValue.of("b", Value.of(2)), KeyValue.of("a", Value.of(1))));
    for (Value<?> value : values) {
      assertThat(values.stream().filter(value::equals)).hasSize(1);
      assertThat(value).isNotEqualTo(value.getValue()).isNotEqualTo(null);
    }
    assertThat(KeyValue.of("a", Value.of(1)))
        .isNotEqualTo(KeyValue.of("a", Value.of(2)))
        .isNotEqualTo("a");
  }

  @Test
  void getValue_ofEachKind_isOfItsType() {
    assertThat(Value.of("x").getValue()).isEqualTo("x");
    assertThat(Value.of(true).getValue()).isTrue();
    assertThat(Value.of(1).getValue()).isEqualTo(1L);
    assertThat(Value.of(0.5).getValue()).isEqualTo(0.5);
    assertThat(Value.of(new byte[] {1}).getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {1}));
    assertThat(Value.empty().getValue()).isSameAs(Empty.getInstance()).hasToString("Empty");
    assertThat(Empty.getInstance())
        .isEqualTo(Empty.getInstance())
        .isNotEqualTo("Empty")
        .hasSameHashCodeAs(0);
    assertThat(Value.of(Value.of(1)).getValue()).containsExactly(Value.of(1));
    assertThat(Value.of(Map.of("a", Value.of(1))).getValue())
        .containsExactly(KeyValue.of("a", Value.of(1)));
    assertThat(KeyValue.of("a", Value.of(1)))
        .hasToString("KeyValueImpl{key=a, value=ValueLong{1}}");
  }

  @Test
  void of_mutableSources_copies() {
    byte[] bytes = {1};
    Value<?>[] array = {Value.of(1)};
    List<Value<?>> list = new ArrayList<>(List.of(Value.of(1)));
    KeyValue[] entries = {KeyValue.of("a", Value.of(1))};
    Map<String, Value<?>> map = new LinkedHashMap<>(Map.of("a", Value.of(1)));
    List<Value<?>> values =
        List.of(Value.of(bytes), Value.of(array), Value.of(list), Value.of(entries), Value.of(map));
    List<String> before = values.stream().map(Value::asString).toList();

    bytes[0] = 2;
    array[0] = Value.of(2);
    list.clear();
    entries[0] = KeyValue.of("b", Value.of(2));
    map.clear();

    assertThat(values.stream().map(Value::asString)).isEqualTo(before);
  }

  @Test
  void getValue_handedOut_cannotBeChanged() {
    Value<ByteBuffer> bytes = Value.of(new byte[] {1, 2});
    assertThat(bytes.getValue().isReadOnly()).isTrue();
    bytes.getValue().get();
    assertThat(bytes.getValue().remaining()).isEqualTo(2);
    assertThatThrownBy(() -> Value.of(Value.of(1)).getValue().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> Value.of(Map.of("a", Value.of(1))).getValue().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void of_nulls_countAsEmpty() { // T34, T79
    assertThat(Value.of((String) null)).isEqualTo(Value.of(""));
    assertThat(Value.of((byte[]) null)).isEqualTo(Value.of(new byte[0]));
    assertThat(Value.of((Value<?>[]) null)).isEqualTo(Value.of(List.of()));
    assertThat(Value.of((List<Value<?>>) null)).isEqualTo(Value.of(List.of()));
    assertThat(Value.of((KeyValue[]) null)).isEqualTo(Value.of(Map.of()));
    assertThat(Value.of((Map<String, Value<?>>) null)).isEqualTo(Value.of(Map.of()));
    assertThat(Value.of(Value.of(1), null).asString()).isEqualTo("[1,null]");
    assertThat(Value.of(Arrays.asList(null, Value.of(1))).asString()).isEqualTo("[null,1]");
    assertThat(Value.of(KeyValue.of(null, null), null).asString()).isEqualTo("{\"\":null}");
    Map<String, Value<?>> map = new LinkedHashMap<>();
    map.put("a", null);
    assertThat(Value.of(map).asString()).isEqualTo("{\"a\":null}");
  }

  @Test
  void asString_nestedBeyondReason_stopsWithNull() {
    assertThat(nested(200).asString()).isEqualTo("[".repeat(200) + "1" + "]".repeat(200));
    assertThat(nested(100_000).asString()).isEqualTo("[".repeat(256) + "null" + "]".repeat(256));
    Value<?> maps = Value.of(1);
    for (int i = 0; i < 100_000; i++) {
      maps = Value.of(KeyValue.of("a", maps));
    }
    assertThat(maps.asString()).isEqualTo("{\"a\":".repeat(256) + "null" + "}".repeat(256));
  }

  @Test
  void equals_nestedBeyondReason_comparesIdentitiesThere() {
    Value<?> deep = nested(100_000);
    assertThat(deep.equals(nested(100_000))).isFalse();
    assertThat(Value.of(deep).equals(Value.of(deep))).isTrue();
    assertThat(deep.hashCode()).isEqualTo(nested(100_000).hashCode());
    assertThat(nested(200)).isEqualTo(nested(200)).hasSameHashCodeAs(nested(200));
    assertThat(Attributes.builder().put("a", deep).build().size()).isEqualTo(1);
  }

  private static Value<?> nested(int depth) {
    Value<?> value = Value.of(1);
    for (int i = 0; i < depth; i++) {
      value = Value.of(value);
    }
    return value;
  }
}
