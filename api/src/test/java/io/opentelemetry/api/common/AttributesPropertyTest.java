package io.opentelemetry.api.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.api.internal.FlatAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes against a map sorted by name. */
class AttributesPropertyTest {

  private record Pair(AttributeKey<?> key, Object value) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void builder_randomOperations_agreesWithSortedMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 400; round++) {
      // Mostly short, some long enough for merge sort; few names, so that many come twice.
      int operations = random.nextInt(10) == 0 ? random.nextInt(200) : random.nextInt(12);
      int names = 1 + random.nextInt(1 + operations);
      AttributesBuilder builder = Attributes.builder();
      List<Pair> reference = new ArrayList<>();
      for (int i = 0; i < operations; i++) {
        apply(random, names, builder, reference);
      }
      assertSame(builder.build(), reference);
      assertSame(builder.build().toBuilder().build(), reference);
    }
  }

  private static void apply(
      SplittableRandom random, int names, AttributesBuilder builder, List<Pair> reference) {
    String name = "k" + random.nextInt(names);
    boolean isLong = random.nextBoolean();
    AttributeKey<?> key = isLong ? AttributeKey.longKey(name) : AttributeKey.stringKey(name);
    if (random.nextInt(10) == 0) {
      builder.remove(key);
      reference.removeIf(pair -> pair.key().equals(key));
      return;
    }
    long value = random.nextLong();
    if (isLong) {
      builder.put(AttributeKey.longKey(name), Long.valueOf(value));
    } else {
      builder.put(name, Long.toString(value));
    }
    reference.add(new Pair(key, isLong ? (Object) value : Long.toString(value)));
  }

  private static void assertSame(Attributes attributes, List<Pair> reference) {
    Map<String, Pair> byName = new TreeMap<>();
    reference.forEach(pair -> byName.put(pair.key().getKey(), pair));
    List<Object> expected = new ArrayList<>();
    byName.values().forEach(pair -> expected.addAll(List.of(pair.key(), pair.value())));

    assertThat(((FlatAttributes) attributes).pairs()).containsExactlyElementsOf(expected);
    byName
        .values()
        .forEach(pair -> assertThat((Object) attributes.get(pair.key())).isEqualTo(pair.value()));
    assertThat(attributes.size()).isEqualTo(byName.size());
  }
}
