package io.opentelemetry.api.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.api.internal.EncodedKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributeKeyTest {

  private static final List<Function<String, AttributeKey<?>>> FACTORIES =
      List.of(
          AttributeKey::stringKey,
          AttributeKey::booleanKey,
          AttributeKey::longKey,
          AttributeKey::doubleKey,
          AttributeKey::stringArrayKey,
          AttributeKey::booleanArrayKey,
          AttributeKey::longArrayKey,
          AttributeKey::doubleArrayKey,
          AttributeKey::valueKey);

  static Stream<Arguments> typesAndFactories() {
    return Stream.of(AttributeType.values())
        .map(type -> Arguments.of(type, FACTORIES.get(type.ordinal())));
  }

  @ParameterizedTest
  @MethodSource("typesAndFactories")
  void factory_anyType_keepsNameAndType(
      AttributeType type, Function<String, AttributeKey<?>> factory) {
    AttributeKey<?> key = factory.apply("Http.Url"); // T78
    assertThat(key.getKey()).isEqualTo("Http.Url");
    assertThat(key.getType()).isEqualTo(type);
    assertThat(key).hasToString("Http.Url");
    assertThat(factory.apply(null).getKey()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("typesAndFactories")
  void equals_sameNameAndType_only(AttributeType type, Function<String, AttributeKey<?>> factory) {
    AttributeKey<?> key = factory.apply("a");
    assertThat(key)
        .isEqualTo(key)
        .isEqualTo(factory.apply("a"))
        .hasSameHashCodeAs(factory.apply("a"));
    assertThat(key).isNotEqualTo(factory.apply("b")).isNotEqualTo("a").isNotEqualTo(null);
    assertThat(FACTORIES.stream().map(f -> (Object) f.apply("a")).filter(key::equals)).hasSize(1);
  }

  @Test
  void keyUtf8_calledTwice_isTheSameArray() {
    EncodedKey key = (EncodedKey) AttributeKey.stringKey("schlüssel-\uD83D\uDD11");
    assertThat(key.keyUtf8())
        .isEqualTo("schlüssel-\uD83D\uDD11".getBytes(StandardCharsets.UTF_8))
        .isSameAs(key.keyUtf8());
  }
}
