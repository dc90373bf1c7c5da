package dev.peregrine.sdk.common.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WakeMarkTest {

  private final WakeMark mark = new WakeMark();

  @Test
  void claim_noMark_isFalse() {
    assertThat(mark.claim(0)).isFalse();
    assertThat(mark.claim(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void claim_markReached_isTrueOnce() {
    mark.setVolatile(10);
    assertThat(mark.claim(9)).isFalse();
    assertThat(mark.claim(10)).isTrue();
    assertThat(mark.claim(11)).isFalse();
    mark.setVolatile(10);
    assertThat(mark.claim(12)).isTrue();
  }
}
