package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeFoldTest {

  private static final AttributeKey<String> A = AttributeKey.stringKey("a");
  private static final AttributeKey<String> B = AttributeKey.stringKey("b");
  private static final AttributeKey<Long> LONG_A = AttributeKey.longKey("a");

  private static AttributeFold fold(int limit, Object... log) {
    AttributeFold fold = new AttributeFold(log, limit);
    for (int i = 0; i < log.length / 2; i++) {
      if (log[2 * i] instanceof AttributeKey<?>) {
        fold.add(log, i);
      }
    }
    return fold;
  }

  private static List<Object> pairs(AttributeFold fold) {
    return Arrays.asList(fold.pairs()).subList(0, 2 * fold.count());
  }

  @Test // T20 T80
  void add_sameKeyAgain_lastValueWinsAtTheFirstPosition() {
    Object[] log = {A, "1", B, "2", A, "3"};
    Object[] before = log.clone();
    assertThat(pairs(fold(128, log))).containsExactly(A, "3", B, "2");
    assertThat(log).isEqualTo(before);
  }

  @Test // T80
  void add_sameNameOfAnotherType_lastKeyAndValueWin() {
    assertThat(pairs(fold(128, A, "1", B, "2", LONG_A, 3L))).containsExactly(LONG_A, 3L, B, "2");
  }

  @Test
  void add_nothingToLeaveOut_usesTheLogItself() {
    Object[] log = {A, "1", B, "2", null, null};
    AttributeFold fold = fold(128, log);
    assertThat(fold.pairs()).isSameAs(log);
    assertThat(fold.count()).isEqualTo(2);
  }

  @Test
  void add_otherPairsBetween_leavesThemOut() {
    assertThat(pairs(fold(128, "mark", "x", A, "1", "mark", "y", B, "2")))
        .containsExactly(A, "1", B, "2");
  }

  @Test // T83
  void add_overTheLimit_dropsNewNamesButTakesNewValues() {
    AttributeFold fold = fold(1, A, "1", B, "2", B, "3", A, "4");
    assertThat(pairs(fold)).containsExactly(A, "4");
    assertThat(fold.dropped()).isEqualTo(2);
    assertThat(fold(0, A, "1").count()).isZero();
  }

  @Test
  void get_andAttributes_areTheResult() {
    AttributeFold fold = fold(128, A, "1", B, "2", A, "3");
    assertThat(fold.get(A)).isEqualTo("3");
    assertThat(fold.get(LONG_A)).isNull();
    assertThat(fold.attributes()).isEqualTo(Attributes.of(A, "3", B, "2"));
    assertThat(fold.attributes()).isSameAs(fold.attributes());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 16, 31, 32, 33, 64, 65, 1000})
  void add_anyPairs_equalsALinkedMap(int count) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      int names = 1 + random.nextInt(2 * count);
      int limit = random.nextInt(2 * count);
      Object[] log = new Object[2 * count];
      Map<String, Object[]> expected = new LinkedHashMap<>();
      int dropped = 0;
      for (int i = 0; i < count; i++) {
        String name = "k" + random.nextInt(names);
        log[2 * i] =
            random.nextBoolean() ? AttributeKey.stringKey(name) : AttributeKey.longKey(name);
        log[2 * i + 1] = i;
        if (expected.containsKey(name) || expected.size() < limit) {
          expected.put(name, new Object[] {log[2 * i], i});
        } else {
          dropped++;
        }
      }
      Object[] before = log.clone();
      AttributeFold fold = fold(limit, log);
      List<Object> flat = new ArrayList<>();
      expected.values().forEach(pair -> flat.addAll(List.of(pair)));
      assertThat(pairs(fold)).as("seed %d", seed).isEqualTo(flat);
      assertThat(fold.dropped()).as("seed %d", seed).isEqualTo(dropped);
      assertThat(log).as("seed %d", seed).isEqualTo(before);
    }
  }

  @Test
  void add_namesWithOneHash_areToldApart() {
    // "Aa" and "BB" have the same hash, and so have all their combinations.
    Object[] log = new Object[2 * 64];
    for (int i = 0; i < 64; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 6; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      log[2 * i] = AttributeKey.stringKey(name.toString());
      log[2 * i + 1] = i;
    }
    assertThat(fold(128, log).count()).isEqualTo(64);
  }
}
