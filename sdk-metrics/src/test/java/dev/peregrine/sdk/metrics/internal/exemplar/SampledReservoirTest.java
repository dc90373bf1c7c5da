package dev.peregrine.sdk.metrics.internal.exemplar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.internal.FakeClock;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledReservoirTest {

  private static final AttributeKey<String> A = AttributeKey.stringKey("a");
  private static final AttributeKey<String> B = AttributeKey.stringKey("b");
  private static final SpanContext SPAN =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private final FakeClock clock = new FakeClock(1_234);

  private void offer(Reservoir reservoir, double value) {
    reservoir.offer(value, Attributes.empty(), Context.root(), clock);
  }

  private static List<Double> doubles(Reservoir reservoir) {
    return reservoir.collect(Attributes.empty()).stream()
        .map(exemplar -> ((DoubleExemplarData) exemplar).getValue())
        .toList();
  }

  // M82, M83
  @Test
  void collect_exemplar_hasValueTimeSpanAndTheAttributesThePointLacks() {
    Reservoir reservoir = SampledReservoir.fixedSize(1, /* isLong= */ true);
    Attributes all = Attributes.of(A, "1", B, "2");

    reservoir.offer(42L, all, Context.root().with(Span.wrap(SPAN)), clock);

    assertThat(reservoir.collect(Attributes.of(A, "1")))
        .containsExactly(LongExemplarData.create(Attributes.of(B, "2"), 1_234, SPAN, 42));
  }

  // M82: the point of the overflow series has none of the measurement's attributes
  @Test
  void collect_pointWithOtherAttributes_allAreKept() {
    Reservoir reservoir = SampledReservoir.fixedSize(1, /* isLong= */ true);
    Attributes all = Attributes.of(A, "1", B, "2");

    reservoir.offer(42L, all, Context.root(), clock);

    assertThat(reservoir.collect(Attributes.of(A, "other")))
        .extracting(ExemplarData::getFilteredAttributes)
        .containsExactly(all);
  }

  @Test
  void collect_withoutSpan_contextIsInvalid() {
    Reservoir reservoir = SampledReservoir.fixedSize(1, /* isLong= */ false);

    offer(reservoir, 1);

    assertThat(reservoir.collect(Attributes.empty()))
        .containsExactly(
            DoubleExemplarData.create(Attributes.empty(), 1_234, SpanContext.getInvalid(), 1));
  }

  // M85
  @Test
  void collect_again_startsOver() {
    Reservoir reservoir = SampledReservoir.fixedSize(2, /* isLong= */ false);
    for (int i = 0; i < 100; i++) {
      offer(reservoir, i);
    }
    assertThat(reservoir.collect(Attributes.empty())).hasSize(2);
    assertThat(reservoir.collect(Attributes.empty())).isEmpty();

    offer(reservoir, 1000);

    assertThat(doubles(reservoir)).containsExactly(1000.0);
  }

  @Test
  void collect_laterOffers_doNotChangeWhatWasCollected() {
    Reservoir reservoir = SampledReservoir.fixedSize(1, /* isLong= */ false);
    offer(reservoir, 1);
    List<ExemplarData> before = reservoir.collect(Attributes.empty());

    offer(reservoir, 2);

    assertThat(((DoubleExemplarData) before.get(0)).getValue()).isEqualTo(1);
  }

  // M85
  @Test
  void fixedSize_manyOffers_eachHasTheSameChance() {
    int offers = 20;
    int size = 3;
    int rounds = 20_000;
    long seed = new SplittableRandom().nextLong();
    Reservoir reservoir = SampledReservoir.fixedSize(size, /* isLong= */ false, seed);
    int[] taken = new int[offers];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < offers; i++) {
        offer(reservoir, i);
      }
      doubles(reservoir).forEach(value -> taken[value.intValue()]++);
    }

    double expected = (double) rounds * size / offers;
    double chiSquare =
        IntStream.of(taken).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    // 19 degrees of freedom: more than 70 comes once in ten million runs.
    assertThat(chiSquare).as("seed %d", seed).isLessThan(70);
  }

  @Test
  void offer_notTaken_clockIsNotRead() {
    Reservoir reservoir = SampledReservoir.fixedSize(1, /* isLong= */ false, 1);
    for (int i = 0; i < 10_000; i++) {
      offer(reservoir, i);
    }

    // The n-th is taken with probability 1/n: about ten in all.
    assertThat(clock.readings()).isBetween(2, 60);
  }

  // M86
  @Test
  void ofBuckets_offers_atMostOneForEachBucket() {
    Reservoir reservoir = SampledReservoir.ofBuckets(new double[] {0, 10});
    double[] lowest = {-5, -0.0, 0.0};
    double[] middle = {0.1, 10};
    double[] highest = {10.1, Double.POSITIVE_INFINITY};
    for (double[] bucket : new double[][] {lowest, middle, highest}) {
      for (double value : bucket) {
        offer(reservoir, value);
      }
      assertThat(doubles(reservoir)).hasSize(1).containsAnyOf(box(bucket));
    }
    for (double[] bucket : new double[][] {lowest, middle, highest}) {
      for (double value : bucket) {
        offer(reservoir, value);
      }
    }
    assertThat(doubles(reservoir)).hasSize(3).isSorted();
  }

  private static Double[] box(double[] values) {
    return Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  @Test
  void offer_longToDoublePoint_isConverted() {
    Reservoir reservoir = SampledReservoir.ofBuckets(new double[] {10});

    reservoir.offer(11L, Attributes.empty(), Context.root(), clock);

    assertThat(doubles(reservoir)).containsExactly(11.0);
  }

  @Test
  void offer_largeLong_isExact() {
    Reservoir reservoir = SampledReservoir.fixedSize(1, /* isLong= */ true);

    reservoir.offer(Long.MAX_VALUE - 1, Attributes.empty(), Context.root(), clock);

    assertThat(reservoir.collect(Attributes.empty()))
        .extracting(exemplar -> ((LongExemplarData) exemplar).getValue())
        .containsExactly(Long.MAX_VALUE - 1);
  }
}
