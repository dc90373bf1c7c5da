package dev.peregrine.sdk.metrics.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many threads record while one collects and closes all the time. The sum of all collections is the
 * sum of all that was recorded, and each histogram is consistent in itself.
 */
class AggregateStressTest {

  private static final int THREADS = 8;
  private static final int RECORDS = 50_000;

  /** The values recorded, by turns; that they are apart tells them in every histogram. */
  private static final int SMALL = 1;

  private static final int LARGE = 1000;
  private static final long SUM = THREADS * (RECORDS / 2L) * (SMALL + LARGE);

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  static Stream<Aggregator> aggregators() {
    return Stream.of(
        Aggregator.longSum(),
        Aggregator.doubleSum(),
        Aggregator.explicitHistogram(new double[] {10}, true, true),
        Aggregator.exponentialHistogram(160, 20, true, true));
  }

  private static void recordInto(
      AtomicReference<TestSeries> current, Aggregator aggregator, long value) {
    TestSeries series = current.get();
    while (!series.record(value)) {
      current.compareAndSet(series, new TestSeries(aggregator));
      series = current.get();
    }
  }

  private BooleanSupplier start(AtomicReference<TestSeries> current, Aggregator aggregator) {
    CountDownLatch begin = new CountDownLatch(THREADS);
    List<Future<?>> recorders = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      recorders.add(
          threads.submit(
              () -> {
                begin.countDown();
                begin.await();
                for (int i = 0; i < RECORDS; i++) {
                  recordInto(current, aggregator, i % 2 == 0 ? SMALL : LARGE);
                }
                return null;
              }));
    }
    return () -> recorders.stream().allMatch(Future::isDone);
  }

  @ParameterizedTest
  @MethodSource("aggregators")
  void collectDelta_amidRecordersAndCloses_addsUpToAllThatWasRecorded(Aggregator aggregator) {
    AtomicReference<TestSeries> current = new AtomicReference<>(new TestSeries(aggregator));
    BooleanSupplier done = start(current, aggregator);
    long sum = 0;
    boolean last = false;
    for (int i = 0; !last; i++) {
      last = done.getAsBoolean();
      TestSeries series = current.get();
      sum +=
          sum(
              switch (i % 16) {
                case 0 -> series.collectAndClose();
                case 8 -> series.collectDeltaAndCloseIfIdle();
                default -> series.collectDelta();
              });
    }
    assertThat(sum).isEqualTo(SUM);
  }

  @ParameterizedTest
  @MethodSource("aggregators")
  void collectCumulative_amidRecorders_endsWithAllThatWasRecorded(Aggregator aggregator) {
    AtomicReference<TestSeries> current = new AtomicReference<>(new TestSeries(aggregator));
    BooleanSupplier done = start(current, aggregator);
    long sum = 0;
    boolean last = false;
    while (!last) {
      last = done.getAsBoolean();
      long next = sum(current.get().collectCumulative());
      assertThat(next).isGreaterThanOrEqualTo(sum);
      sum = next;
    }
    assertThat(sum).isEqualTo(SUM);
  }

  @Test
  void lastValue_amidCollectionsAndCloses_neverGoesBack() throws Exception {
    Aggregator aggregator = Aggregator.longLastValue();
    AtomicReference<TestSeries> current = new AtomicReference<>(new TestSeries(aggregator));
    Future<?> recorder =
        threads.submit(
            () -> {
              for (int i = 1; i <= THREADS * RECORDS; i++) {
                recordInto(current, aggregator, i);
              }
            });
    long value = 0;
    boolean last = false;
    for (int i = 0; !last; i++) {
      last = recorder.isDone();
      TestSeries series = current.get();
      PointData point = i % 16 == 0 ? series.collectAndClose() : series.collectDelta();
      if (point != null) {
        assertThat(sum(point)).isGreaterThan(value);
        value = sum(point);
      }
    }
    recorder.get();
    assertThat(value).isEqualTo(THREADS * RECORDS);
  }

  private static long sum(@Nullable PointData point) {
    if (point instanceof LongPointData sum) {
      return sum.getValue();
    }
    if (point instanceof DoublePointData sum) {
      return (long) sum.getValue();
    }
    if (point instanceof HistogramPointData histogram) {
      assertThat(histogram.getSum()).isEqualTo(sumOf(histogram.getCounts()));
      return (long) histogram.getSum();
    }
    if (point instanceof ExponentialHistogramPointData histogram) {
      ExponentialHistogramBuckets buckets = histogram.getPositiveBuckets();
      assertThat(histogram.getSum()).isEqualTo(sumOf(buckets, histogram.getMin()));
      return (long) histogram.getSum();
    }
    return 0;
  }

  private static double sumOf(List<Long> counts) {
    return counts.get(0) * SMALL + counts.get(1) * LARGE;
  }

  /** Nothing lies between the two values. */
  private static double sumOf(ExponentialHistogramBuckets buckets, double min) {
    List<Long> counts = buckets.getBucketCounts();
    if (counts.isEmpty()) {
      return 0;
    }
    long first = counts.get(0);
    long others = buckets.getTotalCount() - first;
    assertThat(counts.get(counts.size() - 1) + (others == 0 ? 0 : first))
        .isEqualTo(buckets.getTotalCount());
    return first * min + others * LARGE;
  }
}
