package dev.peregrine.sdk.metrics.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeriesTableTest {

  private static final AttributeKey<Long> KEY = AttributeKey.longKey("key");

  private static final class Table extends SeriesTable {}

  private static Series series(Attributes attributes) {
    return new Series(attributes, Aggregator.longSum(), 0);
  }

  @Test
  void find_afterAnyChanges_agreesWithAMap() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    Table table = new Table();
    Map<Attributes, Series> model = new LinkedHashMap<>();
    for (int step = 0; step < 3_000; step++) {
      // Few distinct values, so that most are met again, and equal ones that are not the same.
      Attributes attributes = Attributes.of(KEY, (long) random.nextInt(200));
      assertThat(table.find(attributes)).as("seed %d", seed).isSameAs(model.get(attributes));
      if (!model.containsKey(attributes)) {
        Series added = series(attributes);
        table.add(added);
        model.put(attributes, added);
      }
      if (random.nextInt(100) == 0) {
        int salt = random.nextInt();
        int bound = random.nextInt(1, 4);
        int before = model.size();
        model.values().removeIf(series -> Math.floorMod(series.hash ^ salt, bound) == 0);
        int removed = table.removeIf(series -> Math.floorMod(series.hash ^ salt, bound) == 0);
        assertThat(removed).isEqualTo(before - model.size());
      }
      assertThat(table.size()).isEqualTo(model.size());
    }
    assertThat(Arrays.copyOf(table.all(), table.size()))
        .as("seed %d", seed)
        .containsExactlyElementsOf(model.values());
  }

  @Test
  void all_afterRemoval_earlierArrayIsAsItWas() {
    Table table = new Table();
    Series first = series(Attributes.of(KEY, 1L));
    Series second = series(Attributes.of(KEY, 2L));
    table.add(first);
    table.add(second);
    Series[] before = table.all();

    table.removeIf(series -> series == first);
    table.add(series(Attributes.of(KEY, 3L)));

    assertThat(Arrays.copyOf(before, 2)).containsExactly(first, second);
    assertThat(table.find(Attributes.of(KEY, 1L))).isNull();
    assertThat(table.find(Attributes.of(KEY, 2L))).isSameAs(second);
  }

  @Test
  void find_sameHash_tellsThemApart() {
    // "Aa" and "BB" have one hash.
    AttributeKey<String> key = AttributeKey.stringKey("key");
    Series one = series(Attributes.of(key, "Aa"));
    Table table = new Table();
    table.add(one);
    assertThat(table.find(Attributes.of(key, "BB"))).isNull();

    Series other = series(Attributes.of(key, "BB"));
    table.add(other);

    assertThat(other.hash).isEqualTo(one.hash);
    assertThat(table.find(Attributes.of(key, "Aa"))).isSameAs(one);
    assertThat(table.find(Attributes.of(key, "BB"))).isSameAs(other);
  }
}
