package io.opentelemetry.api.baggage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaggageTest {

  private static final BaggageEntryMetadata METADATA = BaggageEntryMetadata.create("metadata");

  private final Baggage baggage =
      Baggage.builder().put("b", "2").put("a", "1", METADATA).put("ü", "").build();

  // C42
  @Test
  void getEntry_ofAName_isItsValueAndMetadata() {
    assertThat(baggage.getEntryValue("a")).isEqualTo("1");
    assertThat(baggage.getEntry("a").getValue()).isEqualTo("1");
    assertThat(baggage.getEntry("a").getMetadata()).isEqualTo(METADATA);
    assertThat(baggage.getEntry("b").getMetadata()).isSameAs(BaggageEntryMetadata.empty());
    assertThat(baggage.getEntryValue("ü")).isEmpty();
  }

  @Test
  void getEntry_ofAnotherName_isNull() {
    assertThat(baggage.getEntryValue("A")).isNull();
    assertThat(baggage.getEntry("c")).isNull();
    assertThat(baggage.getEntryValue(null)).isNull();
    assertThat(baggage.getEntry(null)).isNull();
  }

  @Test
  void asMap_always_isAnUnmodifiableViewSortedByName() {
    Map<String, BaggageEntry> map = baggage.asMap();

    assertThat(map).containsOnlyKeys("a", "b", "ü").hasSize(3);
    assertThat(map.keySet()).containsExactly("a", "b", "ü");
    assertThat(map).containsKey("a").doesNotContainKey("c").isUnmodifiable();
    assertThat(map.get("a")).isSameAs(baggage.getEntry("a"));
    assertThat(map.containsKey(1)).isFalse();
    assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(null))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void forEach_always_visitsAllEntries() {
    Map<String, BaggageEntry> seen = new TreeMap<>();
    baggage.forEach(seen::put);
    baggage.forEach(null);

    assertThat(seen).isEqualTo(baggage.asMap());
  }

  // C44
  @Test
  void put_sameName_replaces() {
    Baggage replaced = baggage.toBuilder().put("a", "3").build();

    assertThat(replaced.getEntryValue("a")).isEqualTo("3");
    assertThat(replaced.getEntry("a").getMetadata()).isEqualTo(BaggageEntryMetadata.empty());
    assertThat(replaced.size()).isEqualTo(3);
    assertThat(baggage.getEntryValue("a")).isEqualTo("1");
  }

  @Test
  void put_nullOrEmptyName_isIgnored() {
    Baggage unchanged =
        baggage.toBuilder()
            .put(null, "v")
            .put("", "v")
            .put("a", null)
            .put("a", "v", null)
            .remove(null)
            .build();

    assertThat(unchanged).isEqualTo(baggage);
  }

  @Test
  void put_blankName_isKept() {
    assertThat(Baggage.builder().put(" ", "v").build().getEntryValue(" ")).isEqualTo("v");
  }

  @Test
  void remove_ofNames_leavesTheOthers() {
    Baggage left = baggage.toBuilder().remove("a").remove("c").build();

    assertThat(left.asMap()).containsOnlyKeys("b", "ü");
    assertThat(left.toBuilder().remove("b").remove("ü").build()).isSameAs(Baggage.empty());
  }

  @Test
  void build_twice_leavesTheFirstAlone() {
    BaggageBuilder builder = Baggage.builder().put("b", "1");
    Baggage first = builder.build();
    Baggage second = builder.put("a", "2").put("b", "3").build();

    assertThat(first.asMap()).containsOnlyKeys("b");
    assertThat(first.getEntryValue("b")).isEqualTo("1");
    assertThat(second.size()).isEqualTo(2);
  }

  @Test
  void equals_ofEqualEntries_isTrue() {
    Baggage same = Baggage.builder().put("ü", "").put("a", "1", METADATA).put("b", "2").build();

    assertThat(same).isEqualTo(baggage).hasSameHashCodeAs(baggage).hasToString(baggage.toString());
    assertThat(same.toBuilder().put("b", "3").build()).isNotEqualTo(baggage);
    assertThat(same.toBuilder().put("a", "1").build()).isNotEqualTo(baggage);
    assertThat(same.toBuilder().remove("b").put("c", "2").build()).isNotEqualTo(baggage);
    assertThat(Baggage.builder().build()).isSameAs(Baggage.empty());
  }

  @Test
  void create_ofMetadata_keepsTheString() {
    assertThat(METADATA.getValue()).isEqualTo("metadata");
    assertThat(BaggageEntryMetadata.create("")).isSameAs(BaggageEntryMetadata.empty());
    assertThat(BaggageEntryMetadata.create(null)).isSameAs(BaggageEntryMetadata.empty());
  }

  // C43
  @Test
  @SuppressWarnings("try")
  void storeInContext_ofBaggage_isFoundThere() {
    Context context = baggage.storeInContext(Context.root());

    assertThat(Baggage.fromContext(context)).isSameAs(baggage);
    assertThat(Baggage.fromContextOrNull(context)).isSameAs(baggage);
    try (Scope scope = context.makeCurrent()) {
      assertThat(Baggage.current()).isSameAs(baggage);
    }
    assertThat(Baggage.current()).isSameAs(Baggage.empty());
  }

  @Test
  void storeInContext_ofEmptyBaggage_clears() {
    Context cleared = Context.root().with(baggage).with(Baggage.empty());

    assertThat(Baggage.fromContext(cleared).isEmpty()).isTrue();
    assertThat(Baggage.empty().size()).isZero();
  }

  @Test
  void fromContext_withoutBaggageOrContext_isEmptyOrNull() {
    assertThat(Baggage.fromContext(Context.root())).isSameAs(Baggage.empty());
    assertThat(Baggage.fromContextOrNull(Context.root())).isNull();
    assertThat(Baggage.fromContext(null)).isSameAs(Baggage.empty());
    assertThat(Baggage.fromContextOrNull(null)).isNull();
    assertThat(baggage.storeInContext(null)).isSameAs(Context.root());
  }

  // C41
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void builder_withRandomSteps_isLikeASortedMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<String, String> model = new TreeMap<>();
    BaggageBuilder builder = Baggage.builder();
    for (int step = 0; step < 3_000; step++) {
      String key = Integer.toString(random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> {
          builder.remove(key);
          model.remove(key);
        }
        case 1 -> builder = builder.build().toBuilder();
        default -> {
          builder.put(key, "v" + step);
          model.put(key, "v" + step);
        }
      }
      Map<String, String> built = new TreeMap<>();
      builder.build().forEach((name, entry) -> built.put(name, entry.getValue()));
      assertThat(built).as("seed %s, step %s", seed, step).isEqualTo(model);
      assertThat(builder.build().getEntryValue(key)).isEqualTo(model.get(key));
    }
  }
}
