package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeldBytesTest {

  private final HeldBytes held = new HeldBytes();

  @Test
  void tryAdd_limitsAtTheEdges_addsOnlyWhatFits() {
    assertThat(held.tryAdd(0, 0)).isTrue();
    assertThat(held.tryAdd(1, 0)).isFalse();
    assertThat(held.tryAdd(Long.MAX_VALUE, Long.MAX_VALUE)).isTrue();
    assertThat(held.tryAdd(1, Long.MAX_VALUE)).isFalse();
    assertThat(held.tryAdd(0, 10)).isFalse();
    assertThat(held.getVolatile()).isEqualTo(Long.MAX_VALUE);
    assertThat(held.isMoreThanVolatile(Long.MAX_VALUE - 1)).isTrue();
  }

  @Test
  void closed_takesNothingAndGivesNothing() {
    held.tryAdd(5, 10);
    assertThat(held.close()).isEqualTo(5);
    assertThat(held.close()).isZero();
    assertThat(held.remove(5)).isZero();
    assertThat(held.tryAdd(1, 10)).isFalse();
    assertThat(held.getVolatile()).isZero();
    assertThat(held.isMoreThanVolatile(0)).isFalse();
  }

  @Test
  void randomOperations_behaveLikeANumber() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long model = 0;
    for (int i = 0; i < 10_000; i++) {
      int bytes = random.nextInt(50);
      if (random.nextBoolean()) {
        boolean fits = model + bytes <= 100;
        assertThat(held.tryAdd(bytes, 100)).as("seed %d", seed).isEqualTo(fits);
        model += fits ? bytes : 0;
      } else {
        long removed = Math.min(model, bytes);
        assertThat(held.remove(bytes)).as("seed %d", seed).isEqualTo(removed);
        model -= removed;
      }
      assertThat(held.getVolatile()).as("seed %d", seed).isEqualTo(model);
    }
  }
}
