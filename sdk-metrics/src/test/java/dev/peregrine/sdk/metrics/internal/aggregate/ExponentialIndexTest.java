package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialIndexTest {

  private static final int MIN_SCALE = -11;
  private static final long SEED = 20_261_122;
  private static final MathContext PRECISION = new MathContext(60);

  /** 2^(1/2), 2^(1/4), 2^(1/8), … */
  private static final List<BigDecimal> ROOTS = roots();

  private final SplittableRandom random = new SplittableRandom(SEED);

  private static List<BigDecimal> roots() {
    List<BigDecimal> roots = new ArrayList<>();
    BigDecimal root = BigDecimal.valueOf(2);
    for (int i = 0; i < ExponentialIndex.MAX_SCALE; i++) {
      root = root.sqrt(PRECISION);
      roots.add(root);
    }
    return roots;
  }

  /** The lower boundary of a bucket: 2^(index / 2^scale). */
  private static BigDecimal boundary(int index, int scale) {
    if (scale <= 0) {
      return power(index << -scale);
    }
    BigDecimal boundary = power(index >> scale);
    for (int i = 0; i < scale; i++) {
      if ((index >> (scale - 1 - i) & 1) == 1) {
        boundary = boundary.multiply(ROOTS.get(i), PRECISION);
      }
    }
    return boundary;
  }

  private static BigDecimal power(int exponent) {
    return exponent >= 0
        ? BigDecimal.valueOf(2).pow(exponent)
        : BigDecimal.valueOf(5).pow(-exponent).scaleByPowerOfTen(exponent);
  }

  private static void assertBetweenBoundaries(double value, int scale) {
    int index = ExponentialIndex.of(value, scale);
    assertThat(new BigDecimal(value))
        .as(() -> value + ", scale " + scale + ", index " + index + ", seed " + SEED)
        .isGreaterThan(boundary(index, scale))
        .isLessThanOrEqualTo(boundary(index + 1, scale));
  }

  // M61
  @Test
  void of_atBoundaries_isExact() {
    for (int scale = MIN_SCALE; scale <= ExponentialIndex.MAX_SCALE; scale++) {
      for (int i = 0; i < 100; i++) {
        int lowest = ExponentialIndex.of(Double.MIN_NORMAL, scale) + 1;
        int index = random.nextInt(lowest, ExponentialIndex.of(Double.MAX_VALUE, scale) + 1);
        double boundary = boundary(index, scale).doubleValue();
        assertBetweenBoundaries(boundary, scale);
        assertBetweenBoundaries(Math.nextUp(boundary), scale);
        assertBetweenBoundaries(Math.nextDown(boundary), scale);
      }
    }
  }

  @Test
  void of_allBoundariesOfTheTable_isExact() {
    for (int i = 0; i < 1 << ExponentialIndex.TABLE_SCALE; i++) {
      double boundary = boundary(i, ExponentialIndex.TABLE_SCALE).doubleValue();
      for (int scale = ExponentialIndex.TABLE_SCALE; scale <= ExponentialIndex.MAX_SCALE; scale++) {
        assertBetweenBoundaries(boundary, scale);
        assertBetweenBoundaries(Math.nextUp(boundary), scale);
        assertBetweenBoundaries(Math.nextDown(boundary), scale);
      }
    }
  }

  @Test
  void of_anyNumber_isBetweenItsBoundaries() {
    for (int i = 0; i < 5_000; i++) {
      long bits = random.nextLong(1, Double.doubleToLongBits(Double.POSITIVE_INFINITY));
      int scale = random.nextInt(MIN_SCALE, ExponentialIndex.MAX_SCALE + 1);
      assertBetweenBoundaries(Double.longBitsToDouble(bits), scale);
    }
  }

  // M62, M63
  @ParameterizedTest
  @ValueSource(ints = {-1074, -1073, -1023, -1022, -1021, -1, 0, 1, 2, 10, 1023})
  void of_powerOfTwo_isTheBucketBelow(int exponent) {
    double value = Math.scalb(1.0, exponent);
    for (int scale = 0; scale <= ExponentialIndex.MAX_SCALE; scale++) {
      assertThat(ExponentialIndex.of(value, scale)).isEqualTo((exponent << scale) - 1);
    }
    for (int scale = MIN_SCALE; scale < 0; scale++) {
      assertThat(ExponentialIndex.of(value, scale)).isEqualTo((exponent - 1) >> -scale);
    }
  }

  // M60
  @Test
  void of_nextLowerScale_isHalf() {
    for (int i = 0; i < 5_000; i++) {
      double value =
          Double.longBitsToDouble(
              random.nextLong(1, Double.doubleToLongBits(Double.POSITIVE_INFINITY)));
      int index = ExponentialIndex.of(value, ExponentialIndex.MAX_SCALE);
      for (int scale = ExponentialIndex.MAX_SCALE - 1; scale >= MIN_SCALE; scale--) {
        index >>= 1;
        assertThat(ExponentialIndex.of(value, scale))
            .as(() -> value + ", seed " + SEED)
            .isEqualTo(index);
      }
    }
  }

  // M64
  @Test
  void of_extremes_fitInto32Bits() {
    assertThat(ExponentialIndex.of(Double.MAX_VALUE, 20)).isEqualTo((1 << 30) - 1);
    assertThat(ExponentialIndex.of(Double.MIN_VALUE, 20)).isEqualTo(-(1074 << 20) - 1);
    assertThat(ExponentialIndex.of(Double.MAX_VALUE, MIN_SCALE)).isEqualTo(0);
    assertThat(ExponentialIndex.of(Double.MIN_VALUE, MIN_SCALE)).isEqualTo(-1);
  }
}
