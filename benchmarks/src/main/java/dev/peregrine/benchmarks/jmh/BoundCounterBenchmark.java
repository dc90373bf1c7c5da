package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.incubator.metrics.BoundLongCounter;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Adding to a counter that is bound to its series, beside the JDK's own counter. Needs the
 * incubating API.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class BoundCounterBenchmark {

  private final BoundLongCounter bound =
      ((ExtendedLongCounter)
              new CollectingReader(AggregationTemporality.CUMULATIVE, MemoryMode.REUSABLE_DATA)
                  .provider()
                  .get("dev.peregrine.benchmarks")
                  .counterBuilder("counter")
                  .build())
          .bind(SeriesAttributes.of(0));
  private final LongAdder adder = new LongAdder();

  @Benchmark
  public void add() {
    bound.add(1);
  }

  @Benchmark
  public void longAdder() {
    adder.add(1);
  }
}
