package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An interval of an application with 1,000 series of a counter and 1,000 of a histogram. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // by the method that JMH calls first
public class CollectBenchmark {

  private static final int SERIES = 1_000;

  /** What the reader wants. */
  @Param({"CUMULATIVE", "DELTA"})
  public AggregationTemporality temporality = AggregationTemporality.CUMULATIVE;

  /** Whether the reader is done with the points before the next collection. */
  @Param({"REUSABLE_DATA", "IMMUTABLE_DATA"})
  public MemoryMode memoryMode = MemoryMode.REUSABLE_DATA;

  private final Attributes[] series = SeriesAttributes.make(SERIES);
  private CollectingReader reader;
  private LongCounter counter;
  private DoubleHistogram histogram;

  /** Makes the instruments, and checks that a collection has all of their series. */
  @Setup(Level.Trial)
  public void prepare() {
    reader = new CollectingReader(temporality, memoryMode);
    Meter meter = reader.provider().get("dev.peregrine.benchmarks");
    counter = meter.counterBuilder("counter").build();
    histogram = meter.histogramBuilder("histogram").build();
    int points = recordAndCollect().stream().mapToInt(m -> m.getData().getPoints().size()).sum();
    if (points != 2 * SERIES) {
      throw new IllegalStateException("collected " + points + " points");
    }
  }

  /** One measurement into each of the 2,000 series, and a collection. */
  @Benchmark
  public Collection<MetricData> recordAndCollect() {
    for (int i = 0; i < SERIES; i++) {
      counter.add(1, series[i]);
      histogram.record(i, series[i]);
    }
    return reader.collect();
  }
}
