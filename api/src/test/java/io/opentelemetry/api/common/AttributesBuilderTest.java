package io.opentelemetry.api.common;

import static io.opentelemetry.api.common.AttributeKey.booleanArrayKey;
import static io.opentelemetry.api.common.AttributeKey.doubleArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.api.common.AttributeKey.valueKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributesBuilderTest {

  @Test
  void put_everyOverload_makesTheKeyOfItsType() {
    Attributes attributes =
        Attributes.builder()
            .put("s", "x")
            .put("l", 1)
            .put("d", 0.5)
            .put("b", true)
            .put("sa", "x", null, "y")
            .put("la", 1L, 2L)
            .put("da", 0.5, 1.5)
            .put("ba", true, false)
            .put(longKey("i"), 7)
            .put(longArrayKey("varargs"), 3L, null)
            .build();

    assertThat(attributes.get(stringKey("s"))).isEqualTo("x");
    assertThat(attributes.get(longKey("l"))).isEqualTo(1L);
    assertThat(attributes.get(AttributeKey.doubleKey("d"))).isEqualTo(0.5);
    assertThat(attributes.get(AttributeKey.booleanKey("b"))).isTrue();
    assertThat(attributes.get(stringArrayKey("sa"))).containsExactly("x", null, "y"); // T79
    assertThat(attributes.get(longArrayKey("la"))).containsExactly(1L, 2L);
    assertThat(attributes.get(doubleArrayKey("da"))).containsExactly(0.5, 1.5);
    assertThat(attributes.get(booleanArrayKey("ba"))).containsExactly(true, false);
    assertThat(attributes.get(longKey("i"))).isEqualTo(7L);
    assertThat(attributes.get(longArrayKey("varargs"))).containsExactly(3L, null);
  }

  @Test
  void put_emptyArrays_areKept() { // T79
    Attributes attributes =
        Attributes.builder()
            .put("s", new String[0])
            .put("l", new long[0])
            .put("d", new double[0])
            .put("b", new boolean[0])
            .put(longArrayKey("v"))
            .build();
    assertThat(attributes.asMap().values()).hasSize(5).allMatch(List.of()::equals);
  }

  @Test
  void put_nullsAndEmptyNames_leaveWhatWasThere() {
    Attributes attributes =
        Attributes.builder()
            .put("a", "kept")
            .put("a", (String) null)
            .put("a", (String[]) null)
            .put("a", (long[]) null)
            .put("a", (double[]) null)
            .put("a", (boolean[]) null)
            .put("a", (Value<?>) null)
            .put(longArrayKey("a"), (Long[]) null)
            .put((String) null, "x")
            .put((String) null, 1)
            .put((String) null, 0.5)
            .put((String) null, true)
            .put((String) null, "x", "y")
            .put((String) null, 1, 2)
            .put((String) null, 0.5, 1.5)
            .put((String) null, true, false)
            .put((String) null, Value.of(1))
            .put((AttributeKey<Long>) null, 1)
            .put((AttributeKey<List<Long>>) null, 1L)
            .put((AttributeKey<String>) null, "x")
            .put("", "x")
            .putAll(null)
            .remove(null)
            .removeIf(null)
            .build();
    assertThat(attributes).isEqualTo(Attributes.of(stringKey("a"), "kept"));
  }

  @Test
  void put_primitiveArray_isCopied() {
    long[] array = {1, 2};
    Attributes attributes = Attributes.builder().put("a", array).build();
    array[0] = 9;
    assertThat(attributes.get(longArrayKey("a"))).containsExactly(1L, 2L);
  }

  @Test
  void build_thenGoOn_leavesWhatWasBuilt() {
    AttributesBuilder builder = Attributes.builder().put("b", 1);
    Attributes first = builder.build();
    Attributes second = builder.put("a", 2).put("b", 3).build();
    Attributes third = second.toBuilder().remove(longKey("a")).build();

    assertThat(first).isEqualTo(Attributes.of(longKey("b"), 1L));
    assertThat(second).isEqualTo(Attributes.of(longKey("a"), 2L, longKey("b"), 3L));
    assertThat(third).isEqualTo(Attributes.of(longKey("b"), 3L));
  }

  @Test
  void remove_key_takesAllOfItsNameAndType() {
    AttributesBuilder builder =
        Attributes.builder().put("a", 1).put("a", "x").put("a", 2).put("b", 3);
    assertThat(builder.remove(longKey("a")).build())
        .isEqualTo(Attributes.of(stringKey("a"), "x", longKey("b"), 3L));
    assertThat(builder.remove(stringKey("a")).put("a", 4).build())
        .isEqualTo(Attributes.of(longKey("a"), 4L, longKey("b"), 3L));
  }

  @Test
  void removeIf_matchingKeys_takesThem() {
    Attributes attributes =
        Attributes.builder()
            .put("a", 1)
            .put("b", 2)
            .put("c", 3)
            .removeIf(key -> !key.getKey().equals("b"))
            .build();
    assertThat(attributes).isEqualTo(Attributes.of(longKey("b"), 2L));
  }

  @Test
  void putAll_anyImplementation_overwrites() {
    Attributes more = Attributes.of(longKey("a"), 2L, longKey("c"), 3L);
    Attributes expected = Attributes.of(longKey("a"), 2L, longKey("b"), 1L, longKey("c"), 3L);
    for (Attributes source : List.of(more, new OtherAttributes(more))) {
      assertThat(Attributes.builder().put("b", 1).put("a", "x").putAll(source).build())
          .isEqualTo(expected);
    }
  }

  static Stream<Arguments> simpleValues() {
    return Stream.of(
        Arguments.of(Value.of("x"), stringKey("k"), "x"),
        Arguments.of(Value.of(1), longKey("k"), 1L),
        Arguments.of(Value.of(0.5), AttributeKey.doubleKey("k"), 0.5),
        Arguments.of(Value.of(true), AttributeKey.booleanKey("k"), true),
        Arguments.of(Value.of(Value.of("x")), stringArrayKey("k"), List.of("x")),
        Arguments.of(Value.of(Value.of(1), Value.of(2)), longArrayKey("k"), List.of(1L, 2L)),
        Arguments.of(Value.of(Value.of(0.5)), doubleArrayKey("k"), List.of(0.5)),
        Arguments.of(Value.of(Value.of(false)), booleanArrayKey("k"), List.of(false)));
  }

  @ParameterizedTest
  @MethodSource("simpleValues")
  void put_simpleValue_isStoredAsItsSimpleTypeAndFoundAsEither(
      Value<?> value, AttributeKey<?> simpleKey, Object simple) {
    for (Attributes attributes :
        List.of(
            Attributes.builder().put("k", value).build(),
            Attributes.builder().put(valueKey("k"), value).build(),
            Attributes.builder().putAll(Attributes.of(valueKey("k"), value)).build(),
            Attributes.builder()
                .putAll(new OtherAttributes(Attributes.of(valueKey("k"), value)))
                .build())) {
      assertThat(attributes.asMap()).containsExactly(Map.entry(simpleKey, simple));
      assertThat((Object) attributes.get(simpleKey)).isEqualTo(simple);
      assertThat((Object) attributes.get(valueKey("k"))).isEqualTo(value);
    }
  }

  @Test
  void of_simpleValue_staysAsItIs() {
    Attributes attributes = Attributes.of(valueKey("k"), Value.of("x"));
    assertThat(attributes.asMap()).containsExactly(Map.entry(valueKey("k"), Value.of("x")));
    assertThat(attributes.toBuilder().build()).isEqualTo(attributes);
    assertThat(attributes.get(stringKey("k"))).isNull();
  }

  static Stream<Value<?>> complexValues() {
    return Stream.of(
        Value.empty(),
        Value.of(new byte[] {1}),
        Value.of(KeyValue.of("a", Value.of(1))),
        Value.of(Value.of(1), Value.of("x")),
        Value.of(Value.of(1), Value.empty()),
        Value.of(Value.of(Value.of(1))),
        Value.of(Value.of(new byte[] {1})));
  }

  @ParameterizedTest
  @MethodSource("complexValues")
  void put_complexValue_staysAsItIs(Value<?> value) { // T78
    Attributes attributes = Attributes.builder().put("k", value).build();
    assertThat(attributes.asMap()).containsExactly(Map.entry(valueKey("k"), value));
    assertThat(attributes.get(stringArrayKey("k"))).isNull();
    assertThat((Object) attributes.get(valueKey("k"))).isEqualTo(value);
  }

  @Test
  void get_emptyListValue_isAnEmptyListOfAnyType() {
    Attributes attributes = Attributes.builder().put("k", Value.of(List.of())).build();
    assertThat(attributes.get(stringArrayKey("k"))).isEmpty();
    assertThat(attributes.get(longArrayKey("k"))).isEmpty();
    assertThat(attributes.get(stringKey("k"))).isNull();
    assertThat(Attributes.builder().put("e", new String[0]).build().get(valueKey("e")))
        .isEqualTo(Value.of(List.of()));
  }

  @Test
  void get_valueKeyOfArrayWithNull_hasAnEmptyValueThere() {
    Attributes attributes = Attributes.builder().put("k", "x", null).build();
    assertThat(attributes.get(valueKey("k"))).isEqualTo(Value.of(Value.of("x"), Value.empty()));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void put_valueNotOfTheKeysType_doesNotThrow() {
    Attributes attributes =
        Attributes.builder()
            .put((AttributeKey) longKey("a"), (Object) "text")
            .put((AttributeKey) valueKey("b"), (Object) "text")
            .put((AttributeKey) longArrayKey("c"), (Object) "text")
            .build();
    assertThat(attributes.size()).isEqualTo(3);
    assertThat(attributes.toString()).contains("text");
    for (String name : List.of("a", "b", "c")) {
      Object ignored = attributes.get((AttributeKey) valueKey(name));
      ignored = attributes.get((AttributeKey) longArrayKey(name));
    }
  }

  @Test
  void remove_defaultOfOtherImplementations_doesNothing() {
    AttributesBuilder other = new OtherBuilder();
    assertThat(other.remove(stringKey("a")).removeIf(key -> true)).isSameAs(other);
  }

  private record OtherAttributes(Attributes delegate) implements Attributes {
    @Override
    public <T> T get(AttributeKey<T> key) {
      return delegate.get(key);
    }

    @Override
    public void forEach(BiConsumer<? super AttributeKey<?>, ? super Object> consumer) {
      delegate.forEach(consumer);
    }

    @Override
    public int size() {
      return delegate.size();
    }

    @Override
    public boolean isEmpty() {
      return delegate.isEmpty();
    }

    @Override
    public Map<AttributeKey<?>, Object> asMap() {
      return delegate.asMap();
    }

    @Override
    public AttributesBuilder toBuilder() {
      return delegate.toBuilder();
    }
  }

  private static final class OtherBuilder implements AttributesBuilder {
    @Override
    public Attributes build() {
      return Attributes.empty();
    }

    @Override
    public <T> AttributesBuilder put(AttributeKey<Long> key, int value) {
      return this;
    }

    @Override
    public <T> AttributesBuilder put(AttributeKey<T> key, T value) {
      return this;
    }

    @Override
    public AttributesBuilder putAll(Attributes attributes) {
      return this;
    }
  }
}
