package io.opentelemetry.api.common;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.api.internal.FlatAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributesTest {

  private static final AttributeKey<String> A = stringKey("a");
  private static final AttributeKey<Long> B = longKey("b");
  private static final AttributeKey<Boolean> C = booleanKey("c");
  private static final AttributeKey<Double> D = doubleKey("d");
  private static final AttributeKey<String> E = stringKey("e");
  private static final AttributeKey<List<String>> F = stringArrayKey("f");

  static Stream<Attributes> ofAllSizes() {
    return Stream.of(
        Attributes.empty(),
        Attributes.of(A, "x"),
        Attributes.of(B, 1L, A, "x"),
        Attributes.of(C, true, B, 1L, A, "x"),
        Attributes.of(D, 0.5, A, "x", C, true, B, 1L),
        Attributes.of(E, "y", D, 0.5, C, true, B, 1L, A, "x"),
        Attributes.of(F, List.of("p", "q"), E, "y", D, 0.5, C, true, B, 1L, A, "x"));
  }

  @ParameterizedTest
  @MethodSource("ofAllSizes")
  void of_anyOrder_sortsByName(Attributes attributes) {
    Map<AttributeKey<?>, Object> all = new HashMap<>();
    all.put(A, "x");
    all.put(B, 1L);
    all.put(C, true);
    all.put(D, 0.5);
    all.put(E, "y");
    all.put(F, List.of("p", "q"));
    List<AttributeKey<?>> sorted =
        List.<AttributeKey<?>>of(A, B, C, D, E, F).subList(0, attributes.size());

    List<AttributeKey<?>> keys = new ArrayList<>();
    attributes.forEach((key, value) -> keys.add(key));

    assertThat(keys).isEqualTo(sorted);
    all.keySet().retainAll(sorted);
    assertThat(attributes.asMap()).isEqualTo(all);
    for (AttributeKey<?> key : sorted) {
      assertThat((Object) attributes.get(key)).isEqualTo(all.get(key));
    }
    assertThat(attributes.isEmpty()).isEqualTo(sorted.isEmpty());
    assertThat(((FlatAttributes) attributes).pairs()).hasSize(2 * sorted.size());
  }

  @ParameterizedTest
  @MethodSource("ofAllSizes")
  void equals_sameContentBuiltOtherwise_isEqual(Attributes attributes) {
    AttributesBuilder builder = Attributes.builder();
    attributes.forEach((key, value) -> putUnchecked(builder, key, value));
    Attributes other = builder.build();

    assertThat(attributes).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    assertThat(attributes).isEqualTo(attributes.toBuilder().build());
    assertThat(attributes).isEqualTo(new OtherFlatAttributes(((FlatAttributes) other).pairs()));
    assertThat(attributes).isNotEqualTo(attributes.toBuilder().put("z", 1).build());
    assertThat(attributes).isNotEqualTo(attributes.asMap()).isNotEqualTo(null);
  }

  @SuppressWarnings("unchecked")
  private static void putUnchecked(AttributesBuilder builder, AttributeKey<?> key, Object value) {
    builder.put((AttributeKey<Object>) key, value);
  }

  @Test
  void of_nullOrEmptyKeyOrNullValue_isLeftOut() {
    assertThat(Attributes.of(null, "x")).isSameAs(Attributes.empty());
    assertThat(Attributes.of(stringKey(""), "x", A, "y")).isEqualTo(Attributes.of(A, "y"));
    assertThat(Attributes.of(A, "y", B, null)).isEqualTo(Attributes.of(A, "y"));
    assertThat(Attributes.of(A, "y", A, null)).isEqualTo(Attributes.of(A, "y"));
  }

  @Test
  void of_sameNameTwice_keepsTheLastWhateverItsType() { // T80
    assertThat(Attributes.of(A, "x", longKey("a"), 1L)).isEqualTo(Attributes.of(longKey("a"), 1L));
    assertThat(Attributes.of(longKey("a"), 1L, B, 2L, A, "x"))
        .isEqualTo(Attributes.of(A, "x", B, 2L));
    assertThat(Attributes.of(A, "1", A, "2", A, "3", A, "4")).isEqualTo(Attributes.of(A, "4"));
  }

  @Test
  void of_zeroAndEmptyValues_areKept() { // T79
    Attributes attributes = Attributes.of(A, "", B, 0L, C, false, D, 0.0, F, List.of());
    assertThat(attributes.size()).isEqualTo(5);
  }

  @Test
  void get_otherType_isNull() {
    Attributes attributes = Attributes.of(A, "x");
    assertThat(attributes.get(longKey("a"))).isNull();
    assertThat(attributes.get(stringKey("b"))).isNull();
    assertThat(attributes.<String>get(null)).isNull();
    assertThat(attributes.get(new OtherKey<String>(null, AttributeType.STRING))).isNull();
  }

  @Test
  void get_keyOfAnotherImplementation_goesByNameAndType() {
    OtherKey<String> other = new OtherKey<>("a", AttributeType.STRING);
    assertThat(Attributes.of(A, "x").get(other)).isEqualTo("x");
    assertThat(Attributes.of(other, "x").get(A)).isEqualTo("x");
  }

  @Test
  void forEach_nullConsumer_isIgnored() {
    Attributes.of(A, "x").forEach(null);
    Attributes.empty().forEach(null);
  }

  @Test
  void asMap_isReadOnlyAndLooksUpByKey() {
    Map<AttributeKey<?>, Object> map = Attributes.of(A, "x", B, 1L).asMap();
    assertThat(map).containsEntry(A, "x").doesNotContainKey(longKey("a")).hasSize(2);
    assertThat(map.get(null)).isNull();
    assertThat(map.get("a")).isNull();
    assertThatThrownBy(() -> map.put(A, "y")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    Map.Entry<?, Object> entry = map.entrySet().iterator().next();
    assertThatThrownBy(() -> entry.setValue(1)).isInstanceOf(UnsupportedOperationException.class);
    Iterator<?> iterator = map.values().iterator();
    iterator.next();
    iterator.next();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void toString_quotesStringsOnly() {
    assertThat(Attributes.of(B, 1L, A, "x", F, List.of("p", "q")))
        .hasToString("{a=\"x\", b=1, f=[p, q]}");
    assertThat(Attributes.empty()).hasToString("{}");
  }

  private record OtherKey<T>(String getKey, AttributeType getType) implements AttributeKey<T> {}

  private record OtherFlatAttributes(Object[] pairs) implements FlatAttributes {}
}
