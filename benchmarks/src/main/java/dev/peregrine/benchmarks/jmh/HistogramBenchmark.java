package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.util.Random;
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

/** Recording latencies into one series of a histogram. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // by the method that JMH calls first
public class HistogramBenchmark {

  /** So many that the processor cannot learn their order, as it cannot that of real ones. */
  private static final int VALUES = 65_536;

  /** What the reader wants. */
  @Param({"CUMULATIVE", "DELTA"})
  public AggregationTemporality temporality = AggregationTemporality.CUMULATIVE;

  private final Attributes attributes = SeriesAttributes.of(0);
  private final double[] latencies = new double[VALUES];
  private DoubleHistogram explicit;
  private DoubleHistogram exponential;

  /** Makes both histograms, and latencies around 20 that differ by orders of magnitude. */
  @Setup(Level.Trial)
  public void prepare() {
    SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(new CollectingReader(temporality, MemoryMode.REUSABLE_DATA))
            .registerView(
                InstrumentSelector.builder().setName("exponential").build(),
                View.builder()
                    .setAggregation(Aggregation.base2ExponentialBucketHistogram())
                    .build())
            .build();
    Meter meter = provider.get("dev.peregrine.benchmarks");
    explicit = meter.histogramBuilder("explicit").build();
    exponential = meter.histogramBuilder("exponential").build();
    Random random = new Random(42);
    for (int i = 0; i < VALUES; i++) {
      latencies[i] = Math.exp(3 + random.nextGaussian());
      exponential.record(latencies[i], attributes);
    }
  }

  @Benchmark
  public void explicit(Turn turn) {
    explicit.record(latencies[turn.next(VALUES)], attributes);
  }

  @Benchmark
  public void exponential(Turn turn) {
    exponential.record(latencies[turn.next(VALUES)], attributes);
  }
}
