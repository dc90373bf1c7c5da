package dev.peregrine.sdk.metrics.internal.aggregate;

import dev.peregrine.sdk.common.internal.annotation.HotPath;

/**
 * Tells in which exponential bucket a positive number lies. At a scale s, bucket i holds what is
 * greater than {@code 2^(i / 2^s)} and not greater than {@code 2^((i + 1) / 2^s)}. Exact for every
 * {@code double}, subnormal ones included.
 *
 * <p>Up to {@link #TABLE_SCALE} a table leads from the leading bits of the fraction to one boundary
 * at most. Buckets of lower scales are unions of these: their index is this one, shifted. Above, a
 * logarithm says where in a bucket of the table the number lies. If it lies so near to a boundary
 * that rounding could matter, the digits of the index are computed one by one.
 */
final class ExponentialIndex {

  /** The finest scale; the indices of all numbers fit into 32 bits. */
  static final int MAX_SCALE = 20;

  static final int TABLE_SCALE = 8;

  private static final int BUCKETS = 1 << TABLE_SCALE;
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int BIAS = 1023;

  /** Small enough for one boundary at most in each part of the numbers from 1 to 2. */
  private static final int PART_SHIFT = FRACTION_BITS - TABLE_SCALE - 1;

  /** The bucket in which a part begins; -1, that of 1 itself, for the first. */
  private static final short[] FIRST_BUCKET = new short[2 * BUCKETS];

  /** Fractions greater than this one are in the next bucket. */
  private static final long[] LAST_FRACTION = new long[2 * BUCKETS];

  /** The greatest number that is not greater than the lower boundary, and its reciprocal. */
  private static final double[] LOWER = new double[BUCKETS];

  private static final double[] RECIPROCAL = new double[BUCKETS];

  /** Far more than what the logarithm can be off, in buckets of the finest scale: 1e-9. */
  private static final double DOUBTFUL = 1e-6;

  private static final double THIRD = 1.0 / 3;

  /** For each scale, how many buckets there are from 1 to Euler's number. */
  private static final double[] BUCKETS_PER_E = new double[MAX_SCALE + 1];

  static {
    for (int i = 0; i <= MAX_SCALE; i++) {
      BUCKETS_PER_E[i] = (1 << i) / Math.log(2);
    }
    for (int i = 0; i < BUCKETS; i++) {
      LOWER[i] = lowerBoundary(i);
      RECIPROCAL[i] = 1 / LOWER[i];
    }
    int bucket = -1;
    for (int part = 0; part < FIRST_BUCKET.length; part++) {
      long end = (part + 1L) << PART_SHIFT;
      FIRST_BUCKET[part] = (short) bucket;
      LAST_FRACTION[part] = end;
      if (bucket + 1 < BUCKETS && fraction(LOWER[bucket + 1]) < end) {
        bucket++;
        LAST_FRACTION[part] = fraction(LOWER[bucket]);
      }
    }
  }

  private ExponentialIndex() {}

  /**
   * The index of the bucket.
   *
   * @param value positive and finite
   * @param scale at most {@link #MAX_SCALE}
   */
  @HotPath("HistogramBenchmark")
  static int of(double value, int scale) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >> FRACTION_BITS) - BIAS;
    long fraction = bits & FRACTION;
    if (exponent == -BIAS) {
      int zeros = Long.numberOfLeadingZeros(fraction) - (Long.SIZE - FRACTION_BITS - 1);
      exponent = 1 - BIAS - zeros;
      fraction = fraction << zeros & FRACTION;
    }
    int part = (int) (fraction >> PART_SHIFT);
    int bucket = FIRST_BUCKET[part] + (int) ((LAST_FRACTION[part] - fraction) >>> (Long.SIZE - 1));
    return scale <= TABLE_SCALE
        ? ((exponent << TABLE_SCALE) + bucket) >> (TABLE_SCALE - scale)
        : (exponent << scale) + refine(bucket, fraction, scale);
  }

  /** From a bucket of the table to one of a finer scale. */
  private static int refine(int bucket, long fraction, int scale) {
    if (bucket < 0) {
      return -1;
    }
    double number = Double.longBitsToDouble(fraction | (long) BIAS << FRACTION_BITS);
    double x = (number - LOWER[bucket]) * RECIPROCAL[bucket];
    double xx = x * x;
    double log = (x - xx * 0.5) + xx * x * ((THIRD - x * 0.25) + xx * 0.2);
    double place = log * BUCKETS_PER_E[scale];
    double nearest = Math.rint(place);
    return Math.abs(place - nearest) < DOUBTFUL
        ? digits(number, scale)
        : (bucket << (scale - TABLE_SCALE)) + (int) place;
  }

  /**
   * The index of a number between 1 and 2, digit by digit: squaring doubles the logarithm. Numbers
   * are held in two parts, which is more than enough: a number of 53 bits can be near to a
   * boundary, which is irrational, but not that near.
   */
  private static int digits(double number, int scale) {
    int index = 0;
    double high = number;
    double low = 0;
    for (int i = 0; i < scale; i++) {
      double square = high * high;
      double rest = Math.fma(high, high, -square) + 2 * high * low;
      high = square + rest;
      low = rest - (high - square);
      boolean one = high > 2 || (high == 2 && low > 0);
      index = 2 * index + (one ? 1 : 0);
      if (one) {
        high /= 2;
        low /= 2;
      }
    }
    return index;
  }

  private static double lowerBoundary(int bucket) {
    double boundary = Math.pow(2, (double) bucket / BUCKETS);
    while (boundary > 1 && digits(boundary, TABLE_SCALE) >= bucket) {
      boundary = Math.nextDown(boundary);
    }
    while (digits(Math.nextUp(boundary), TABLE_SCALE) < bucket) {
      boundary = Math.nextUp(boundary);
    }
    return boundary;
  }

  private static long fraction(double value) {
    return Double.doubleToRawLongBits(value) & FRACTION;
  }
}
