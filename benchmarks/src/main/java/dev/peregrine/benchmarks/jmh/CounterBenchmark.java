package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
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

/** Adding to a counter that a reader collects. No span is current, as outside of a request. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // by the method that JMH calls first
public class CounterBenchmark {

  private static final int SERIES = 128;

  /** What the reader wants. */
  @Param({"CUMULATIVE", "DELTA"})
  public AggregationTemporality temporality = AggregationTemporality.CUMULATIVE;

  private final Attributes[] series = SeriesAttributes.make(SERIES);
  private LongCounter counter;
  private LongCounter ofOneSeries;
  private String method = "GET";
  private String route = "/orders/0";

  /** Makes the counters, and all of their series. */
  @Setup(Level.Trial)
  public void prepare() {
    Meter meter =
        new CollectingReader(temporality, MemoryMode.REUSABLE_DATA)
            .provider()
            .get("dev.peregrine.benchmarks");
    ofOneSeries = meter.counterBuilder("one").build();
    counter = meter.counterBuilder("many").build();
    for (Attributes attributes : series) {
      counter.add(1, attributes);
    }
  }

  @Benchmark
  public void oneSeries() {
    ofOneSeries.add(1, series[0]);
  }

  @Benchmark
  public void manySeries(Turn turn) {
    counter.add(1, series[turn.next(SERIES)]);
  }

  @Benchmark
  public void attributesMadeEachTime() {
    counter.add(
        1, Attributes.of(Keys.METHOD, method, Keys.ROUTE, route, Keys.SERVER, "shop.example"));
  }
}
