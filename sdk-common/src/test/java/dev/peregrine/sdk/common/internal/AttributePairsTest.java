package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePairsTest {

  private static final AttributeKey<String> A = AttributeKey.stringKey("a");
  private static final AttributeKey<String> B = AttributeKey.stringKey("b");
  private static final AttributeKey<Long> LONG_A = AttributeKey.longKey("a");

  @Test // T20 T80
  void resolve_sameKeyAgain_lastValueWinsAtTheFirstPosition() {
    Object[] pairs = {A, "1", B, "2", A, "3", null, null};
    assertThat(AttributePairs.resolve(pairs, 3)).isEqualTo(2);
    assertThat(pairs).containsExactly(A, "3", B, "2", null, null, null, null);
  }

  @Test // T80
  void resolve_sameNameOfAnotherType_lastKeyAndValueWin() {
    Object[] pairs = {A, "1", B, "2", LONG_A, 3L};
    assertThat(AttributePairs.resolve(pairs, 3)).isEqualTo(2);
    assertThat(pairs).containsExactly(LONG_A, 3L, B, "2", null, null);
  }

  @Test
  void resolve_equalKeysMadeAnew_areTheSame() {
    Object[] pairs = {A, "1", AttributeKey.stringKey(new String("a")), "2"};
    assertThat(AttributePairs.resolve(pairs, 2)).isEqualTo(1);
    assertThat(pairs[1]).isEqualTo("2");
  }

  @Test
  void resolve_empty_isEmpty() {
    assertThat(AttributePairs.resolve(new Object[4], 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 16, 31, 32, 33, 64, 65, 1000})
  void resolve_anyPairs_equalsALinkedMap(int count) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      int names = 1 + random.nextInt(2 * count);
      Object[] pairs = new Object[2 * count + random.nextInt(5)];
      Map<String, Object[]> expected = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String name = "k" + random.nextInt(names);
        AttributeKey<?> key =
            random.nextBoolean() ? AttributeKey.stringKey(name) : AttributeKey.longKey(name);
        pairs[2 * i] = key;
        pairs[2 * i + 1] = i;
        Object[] pair = expected.computeIfAbsent(name, unused -> new Object[2]);
        pair[0] = key;
        pair[1] = i;
      }
      assertThat(AttributePairs.resolve(pairs, count))
          .as("seed %d", seed)
          .isEqualTo(expected.size());
      Object[] flat = expected.values().stream().flatMap(Arrays::stream).toArray();
      assertThat(pairs).as("seed %d", seed).isEqualTo(Arrays.copyOf(flat, pairs.length));
    }
  }

  @Test
  void resolve_namesWithOneHash_areToldApart() {
    // "Aa" and "BB" have the same hash, and so have all their combinations.
    Object[] pairs = new Object[2 * 64];
    for (int i = 0; i < 64; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 6; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      pairs[2 * i] = AttributeKey.stringKey(name.toString());
      pairs[2 * i + 1] = i;
    }
    Object[] before = pairs.clone();
    assertThat(AttributePairs.resolve(pairs, 64)).isEqualTo(64);
    assertThat(pairs).isEqualTo(before);
    assertThat(AttributePairs.resolve(pairs, 20)).isEqualTo(20);
  }

  @Test // T83
  void truncate_moreThanTheLimit_keepsTheFirst() {
    Object[] pairs = {A, "1", B, "2"};
    assertThat(AttributePairs.truncate(pairs, 2, 1)).isEqualTo(1);
    assertThat(pairs).containsExactly(A, "1", null, null);
    assertThat(AttributePairs.truncate(pairs, 1, 128)).isEqualTo(1);
    assertThat(AttributePairs.truncate(pairs, 1, 0)).isZero();
    assertThat(pairs).containsOnlyNulls();
  }

  @Test // T82
  void limitValues_longValue_isCutAndKeysAreNot() {
    AttributeKey<String> longKey = AttributeKey.stringKey("long key");
    Object[] pairs = {longKey, "value", B, "ok", null, null};
    AttributePairs.limitValues(pairs, 2, 3);
    assertThat(pairs).containsExactly(longKey, "val", B, "ok", null, null);
  }
}
