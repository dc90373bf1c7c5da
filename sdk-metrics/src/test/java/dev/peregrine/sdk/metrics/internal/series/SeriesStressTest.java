package dev.peregrine.sdk.metrics.internal.series;

import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Writers whose attributes come and go, a collector that never rests, and somebody who removes
 * series: what all collections report is what was recorded, exactly.
 */
class SeriesStressTest {

  private static final int WRITERS = 8;
  private static final int RECORDS = 60_000;
  private static final int SETS = 40;

  private final long seed = new SplittableRandom().nextLong();
  private final StreamFixture fixture = new StreamFixture();
  private final Ticks ticks = new Ticks();

  /** No two series are created at the same time. */
  private static final class Ticks implements Clock {

    private final AtomicLong time = new AtomicLong(StreamFixture.CREATED);

    @Override
    public long now() {
      return time.incrementAndGet();
    }

    @Override
    public long nanoTime() {
      return now();
    }
  }

  @Test
  void delta_churnEvictionOverflowAndRemoval_nothingLostOrDoubled() throws Exception {
    // Half of the sets fit, so that series are evicted and measurements overflow all the time.
    SeriesStream stream =
        fixture.delta(settings -> settings.setClock(ticks).setCardinalityLimit(SETS / 2));
    Map<Attributes, Long> totals = new HashMap<>();

    Map<Attributes, Long> recorded = run(stream, metric -> addUp(metric, totals));

    assertThat(totals).containsKey(StreamFixture.OVERFLOW);
    assertThat(sum(totals)).as("seed %d", seed).isEqualTo(sum(recorded));
  }

  @Test
  void delta_everythingFits_eachSetIsExact() throws Exception {
    SeriesStream stream = fixture.delta(settings -> settings.setClock(ticks));
    Map<Attributes, Long> totals = new HashMap<>();

    Map<Attributes, Long> recorded = run(stream, metric -> addUp(metric, totals));

    assertThat(totals).as("seed %d", seed).isEqualTo(recorded);
  }

  @Test
  void cumulative_removalAndExpiry_eachSetIsExact() throws Exception {
    SeriesStream stream =
        fixture.cumulative(
            settings -> settings.setClock(ticks).setIdleExpiry(Duration.ofNanos(100)));
    Lives lives = new Lives();

    Map<Attributes, Long> recorded = run(stream, lives::report);

    assertThat(lives.totals()).as("seed %d", seed).isEqualTo(recorded);
  }

  @Test
  void cumulative_overflowAndRemoval_nothingLostOrDoubled() throws Exception {
    SeriesStream stream =
        fixture.cumulative(settings -> settings.setClock(ticks).setCardinalityLimit(SETS / 2));
    Lives lives = new Lives();

    Map<Attributes, Long> recorded = run(stream, lives::report);

    assertThat(sum(lives.totals())).as("seed %d", seed).isEqualTo(sum(recorded));
  }

  /** The last reports of all series, of which several may have had the same attributes. */
  private static final class Lives {

    private record Life(Attributes attributes, long startEpochNanos) {}

    private final Map<Life, Long> lastReports = new HashMap<>();

    void report(MetricData metric) {
      for (PointData point : metric.getData().getPoints()) {
        long value = ((LongPointData) point).getValue();
        Life life = new Life(point.getAttributes(), point.getStartEpochNanos());
        Long before = lastReports.put(life, value);
        assertThat(value).isGreaterThanOrEqualTo(before == null ? 1 : before);
      }
    }

    Map<Attributes, Long> totals() {
      Map<Attributes, Long> totals = new HashMap<>();
      lastReports.forEach((life, value) -> totals.merge(life.attributes, value, Long::sum));
      return totals;
    }
  }

  private static void addUp(MetricData metric, Map<Attributes, Long> totals) {
    StreamFixture.values(metric).forEach((set, value) -> totals.merge(set, value, Long::sum));
  }

  private static long sum(Map<Attributes, Long> values) {
    return values.values().stream().mapToLong(value -> value).sum();
  }

  /** Returns what was recorded for each set. */
  private Map<Attributes, Long> run(SeriesStream stream, Consumer<MetricData> collected)
      throws Exception {
    AtomicInteger running = new AtomicInteger(WRITERS);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      List<Future<Map<Attributes, Long>>> writers = new ArrayList<>();
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < WRITERS; i++) {
        SplittableRandom own = random.split();
        writers.add(threads.submit(() -> write(stream, own, running)));
      }
      SplittableRandom own = random.split();
      Future<?> remover = threads.submit(() -> remove(stream, own, running));
      while (running.get() > 0) {
        collect(stream, collected);
      }
      remover.get();
      Map<Attributes, Long> recorded = new HashMap<>();
      for (Future<Map<Attributes, Long>> writer : writers) {
        writer.get().forEach((set, value) -> recorded.merge(set, value, Long::sum));
      }
      collect(stream, collected);
      return recorded;
    } finally {
      threads.shutdownNow();
    }
  }

  private void collect(SeriesStream stream, Consumer<MetricData> collected) {
    MetricData metric = stream.collect(ticks.now());
    if (metric != null) {
      collected.accept(metric);
    }
  }

  private static Map<Attributes, Long> write(
      SeriesStream stream, SplittableRandom random, AtomicInteger running) {
    try {
      BoundSeries bound = stream.bind(set("bound"));
      Map<Attributes, Long> recorded = new HashMap<>();
      for (int i = 0; i < RECORDS; i++) {
        long value = 1 + random.nextInt(1000);
        if (random.nextInt(16) == 0) {
          bound.record(value, null);
          recorded.merge(set("bound"), value, Long::sum);
        } else {
          // The sets in use move on, so that old ones become idle.
          Attributes set = set("value " + (i / 2_000 + random.nextInt(SETS / 4)) % (SETS - 1));
          stream.record(value, set, null);
          recorded.merge(set, value, Long::sum);
        }
      }
      return recorded;
    } finally {
      running.decrementAndGet();
    }
  }

  private static void remove(SeriesStream stream, SplittableRandom random, AtomicInteger running) {
    while (running.get() > 0) {
      stream.remove(set("value " + random.nextInt(SETS)));
      Thread.onSpinWait();
    }
  }
}
