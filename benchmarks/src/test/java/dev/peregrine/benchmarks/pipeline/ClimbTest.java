package dev.peregrine.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClimbTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 50, 123, 1_500})
  void highest_anyLimit_isFoundToATenth(int limit) {
    int found = Climb.highest(load -> load <= limit, load -> Math.min(load, limit));

    assertThat(found).isBetween(limit - limit / 10 - 1, limit).isPositive();
  }

  @Test
  void highest_notBorneForLong_triesWhatWasBorne() {
    List<Integer> tried = new ArrayList<>();
    int found =
        Climb.highest(
            load -> load <= 100,
            load -> {
              tried.add(load);
              return Math.min(load, 60);
            });

    assertThat(found).isEqualTo(60);
    assertThat(tried).hasSize(2).last().isEqualTo(60);
  }

  @Test
  void highest_nearlyBorneForLong_comesDownByATenth() {
    int found = Climb.highest(load -> load <= 100, load -> load <= 60 ? load : load - 1);

    assertThat(found).isBetween(53, 60);
  }

  @Test
  void highest_nothingIsBorneForLong_isZero() {
    assertThat(Climb.highest(load -> load <= 100, load -> 0)).isZero();
  }

  @Test
  void highest_nothingIsBorne_isZero() {
    assertThat(Climb.highest(load -> false, load -> load)).isZero();
  }
}
