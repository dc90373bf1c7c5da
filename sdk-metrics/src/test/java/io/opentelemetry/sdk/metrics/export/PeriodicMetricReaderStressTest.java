package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Flushes from several threads while the interval is over all the time. */
@Timeout(120)
class PeriodicMetricReaderStressTest {

  private static final int THREADS = 4;
  private static final int FLUSHES = 200;
  private static final int POINTS = 5;

  private final ExecutorService answers = Executors.newFixedThreadPool(2);
  private final AtomicLong collected = new AtomicLong();
  private final AtomicInteger collecting = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();

  /** Answers some exports at once, and some from another thread. */
  private final class Exporter implements MetricExporter {

    final AtomicLong points = new AtomicLong();
    final AtomicInteger open = new AtomicInteger();
    private final SplittableRandom random;

    Exporter(long seed) {
      random = new SplittableRandom(seed);
    }

    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
      if (open.incrementAndGet() > 1) {
        overlaps.incrementAndGet();
      }
      metrics.forEach(metric -> points.addAndGet(metric.getData().getPoints().size()));
      CompletableResultCode result = new CompletableResultCode();
      if (random.nextBoolean()) {
        answer(result);
      } else {
        answers.execute(() -> answer(result));
      }
      return result;
    }

    private void answer(CompletableResultCode result) {
      open.decrementAndGet();
      result.succeed();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
      return AggregationTemporality.DELTA;
    }
  }

  private CollectionRegistration source() {
    return new CollectionRegistration() {
      @Override
      public Collection<MetricData> collectAllMetrics() {
        if (collecting.incrementAndGet() > 1) {
          overlaps.incrementAndGet();
        }
        collected.addAndGet(POINTS);
        collecting.decrementAndGet();
        return List.of(TestMetrics.sum("m", POINTS));
      }
    };
  }

  @Test // M94 M95
  void forceFlush_fromManyThreads_exportsEachCollectionOnceAndOneAtATime()
      throws InterruptedException {
    long seed = new SplittableRandom().nextLong();
    Exporter exporter = new Exporter(seed);
    PeriodicMetricReader reader =
        PeriodicMetricReader.builder(exporter)
            .setInterval(1, TimeUnit.MICROSECONDS)
            .setMaxExportBatchSize(2)
            .build();
    reader.register(source());
    AtomicInteger failures = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> flushOften(reader, failures));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    boolean ended = reader.shutdown().join(60, TimeUnit.SECONDS).isSuccess();
    answers.shutdown();

    assertThat(ended).as("seed %d", seed).isTrue();
    assertThat(failures).as("seed %d", seed).hasValue(0);
    assertThat(overlaps).as("seed %d", seed).hasValue(0);
    assertThat(exporter.points.get()).as("seed %d", seed).isEqualTo(collected.get());
    assertThat(collected.get()).isGreaterThan(FLUSHES);
  }

  private static void flushOften(PeriodicMetricReader reader, AtomicInteger failures) {
    for (int i = 0; i < FLUSHES; i++) {
      if (!reader.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()) {
        failures.incrementAndGet();
      }
    }
  }
}
