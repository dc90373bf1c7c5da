package dev.peregrine.sdk.metrics.internal.exemplar;

import dev.peregrine.sdk.common.internal.concurrent.Exclusive;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import java.util.List;

/**
 * A uniform sample of the measurements offered in an interval (algorithm R): the n-th is taken with
 * a probability of size / n.
 *
 * <p>Who offers while somebody else does passes on: that measurement is left out, as if it had not
 * been made.
 */
final class SampleSet extends Exclusive {

  private final boolean isLong;
  private final Sample[] samples;
  private long offered;
  private long random;

  /**
   * @param isLong whether values are of type {@code long}; their bits are kept
   * @param seed anything
   */
  SampleSet(int size, boolean isLong, long seed) {
    this.isLong = isLong;
    random = seed | 1;
    samples = new Sample[size];
    for (int i = 0; i < size; i++) {
      samples[i] = new Sample();
    }
  }

  void offer(long valueBits, Attributes attributes, Context context, Clock clock) {
    if (!tryTake()) {
      return;
    }
    try {
      int index = nextIndex();
      if (index < samples.length) {
        samples[index].set(valueBits, attributes, context, clock.now());
      }
    } finally {
      giveBack();
    }
  }

  /** Where the next measurement goes; outside of the array if it is not taken. */
  private int nextIndex() {
    long n = ++offered;
    if (n <= samples.length) {
      return (int) n - 1;
    }
    // xorshift: the sequence need not be good, only cheap and without a pattern.
    long x = random;
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    random = x;
    long index = Math.multiplyHigh(x >>> 1, n << 1);
    return (int) Math.min(index, Integer.MAX_VALUE);
  }

  /**
   * Adds the exemplars to the list and starts over. If somebody is just offering, this is left to
   * the next collection.
   */
  void collect(List<ExemplarData> target, Attributes pointAttributes) {
    if (!tryTake()) {
      return;
    }
    try {
      int taken = (int) Math.min(offered, samples.length);
      for (int i = 0; i < taken; i++) {
        target.add(samples[i].toExemplar(isLong, pointAttributes));
      }
      offered = 0;
    } finally {
      giveBack();
    }
  }
}
