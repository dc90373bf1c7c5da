package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * M76: whatever several threads record while two readers collect, the sums that come out are those
 * that went in.
 */
@Timeout(120)
class SdkMeterStressTest {

  private static final int THREADS = 8;
  private static final int RECORDS = 20_000;

  private final CollectingReader cumulative = CollectingReader.cumulative();
  private final CollectingReader delta = CollectingReader.delta();

  /** What was collected for one metric, added up over all collections and series. */
  private static final class Totals {
    long sum;
    long count;
  }

  private static void addTo(Map<String, Totals> totals, Iterable<MetricData> metrics) {
    for (MetricData metric : metrics) {
      Totals total = totals.computeIfAbsent(metric.getName(), name -> new Totals());
      metric
          .getData()
          .getPoints()
          .forEach(
              point -> {
                if (point instanceof LongPointData number) {
                  total.sum += number.getValue();
                } else if (point instanceof HistogramPointData histogram) {
                  total.sum += (long) histogram.getSum();
                  total.count += histogram.getCount();
                  long inBuckets = histogram.getCounts().stream().mapToLong(Long::longValue).sum();
                  assertThat(inBuckets).isEqualTo(histogram.getCount());
                }
              });
    }
  }

  @ParameterizedTest // M90, M91
  @ValueSource(ints = {1, 3, 200})
  void sums_ofAllThreads_areExact(int distinctSets) throws Exception {
    Meter meter =
        SdkMeterProvider.builder()
            .registerMetricReader(cumulative, type -> 50)
            .registerMetricReader(delta, type -> 50)
            .build()
            .get("stress");
    LongCounter counter = meter.counterBuilder("counter").build();
    DoubleHistogram histogram = meter.histogramBuilder("histogram").build();
    Attributes[] sets = new Attributes[distinctSets];
    for (int i = 0; i < distinctSets; i++) {
      sets[i] = Attributes.of(longKey("set"), (long) i);
    }

    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Map<String, Totals> deltas = new HashMap<>();
    try {
      List<Future<Long>> recorders = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        SplittableRandom random = new SplittableRandom(thread);
        recorders.add(
            threads.submit(
                () -> {
                  start.await();
                  long sum = 0;
                  for (int i = 0; i < RECORDS; i++) {
                    int value = random.nextInt(1000);
                    Attributes attributes = sets[random.nextInt(distinctSets)];
                    counter.add(value, attributes);
                    histogram.record(value, attributes);
                    sum += value;
                  }
                  running.countDown();
                  return sum;
                }));
      }
      start.countDown();
      while (running.getCount() > 0) {
        addTo(deltas, delta.collect());
        cumulative.collect();
      }
      long expected = 0;
      for (Future<Long> recorder : recorders) {
        expected += recorder.get();
      }
      addTo(deltas, delta.collect());
      Map<String, Totals> cumulatives = new HashMap<>();
      addTo(cumulatives, cumulative.collect());

      for (Map<String, Totals> totals : List.of(deltas, cumulatives)) {
        assertThat(totals).containsOnlyKeys("counter", "histogram");
        assertThat(totals.get("counter").sum).isEqualTo(expected);
        assertThat(totals.get("histogram").sum).isEqualTo(expected);
        assertThat(totals.get("histogram").count).isEqualTo((long) THREADS * RECORDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test // M104
  void instruments_madeByManyThreads_areOne() throws Exception {
    Meter meter = SdkMeterProvider.builder().registerMetricReader(cumulative).build().get("stress");
    try (Crew crew = new Crew(THREADS)) {
      crew.run(
          thread -> {
            for (int i = 0; i < 200; i++) {
              meter.counterBuilder("counter" + i).build().add(1);
            }
          });
    }

    assertThat(cumulative.values().values()).hasSize(200).containsOnly((double) THREADS);
  }
}
