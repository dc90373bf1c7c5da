package dev.peregrine.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdTest {

  private static String formatted(double ratio) {
    return Threshold.format(Threshold.ofRatio(ratio));
  }

  @Test
  void ofRatio_isWrittenAsInTheSpecification() { // T74
    assertThat(formatted(1)).isEqualTo("0");
    assertThat(formatted(0.5)).isEqualTo("8");
    assertThat(formatted(1.0 / 3)).isEqualTo("aaab");
    assertThat(formatted(0.1)).isEqualTo("e666");
    assertThat(formatted(0.01)).isEqualTo("fd70a");
    assertThat(formatted(0.001)).isEqualTo("ffbe77");
    assertThat(formatted(1e-6)).isEqualTo("ffffef39");
    assertThat(formatted(0x1p-56)).isEqualTo("ffffffffffffff");
    assertThat(formatted(0.99)).isEqualTo("028f6");
  }

  @Test
  void ofRatio_outOfRange_isRefused() { // T59
    for (double bad : new double[] {0, 0x1p-57, -1, 1.5, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Threshold.ofRatio(bad))
          .withMessageContaining("ratio");
    }
  }

  @Test
  void ofRatio_isCloseToTheRatio() { // T72, T74
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      double ratio = Math.pow(2, -random.nextDouble(45));
      long threshold = Threshold.ofRatio(ratio);
      double adjustedCount = 0x1p56 / (0x1p56 - threshold);

      assertThat(threshold).as("seed %d", seed).isBetween(0L, (1L << 56) - 1);
      assertThat(adjustedCount * ratio).as("seed %d, ratio %s", seed, ratio).isBetween(0.99, 1.01);
    }
  }

  @Test
  void parse_readsWhatFormatWrites() { // T72
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      long threshold = random.nextLong(1L << 56) >>> random.nextInt(56) << random.nextInt(8);
      threshold &= (1L << 56) - 1;

      assertThat(Threshold.parse(Threshold.format(threshold)))
          .as("seed %d", seed)
          .isEqualTo(threshold);
    }
  }

  @Test
  void parse_padsOnTheRight() { // T72
    assertThat(Threshold.parse("8")).isEqualTo(1L << 55);
    assertThat(Threshold.parse("0")).isZero();
    assertThat(Threshold.parse("00")).isZero();
  }

  @Test
  void parse_otherText_isNoThreshold() { // T72
    for (String bad : new String[] {"", "g", "A", "-1", "0x8", "8 ", "012345678901234"}) {
      assertThat(Threshold.parse(bad)).as(bad).isEqualTo(Threshold.NONE);
    }
  }

  @Test
  void parseRandomness_needsAllDigits() { // T73
    assertThat(Threshold.parseRandomness("0123456789abcd")).isEqualTo(0x0123456789abcdL);
    for (String bad :
        new String[] {"", "8", "0123456789abc", "0123456789abcde", "0123456789ABCD"}) {
      assertThat(Threshold.parseRandomness(bad)).as(bad).isEqualTo(Threshold.NONE);
    }
  }
}
