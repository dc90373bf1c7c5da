package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
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

/** Recording latencies within a sampled span, each of which may become an exemplar. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // by the method that JMH calls first
public class ExemplarBenchmark {

  private static final int VALUES = 1_024;

  /** What the reader wants. */
  @Param({"CUMULATIVE", "DELTA"})
  public AggregationTemporality temporality = AggregationTemporality.CUMULATIVE;

  private final Attributes attributes = SeriesAttributes.of(0);
  private final Context context =
      Context.root()
          .with(
              Span.wrap(
                  SpanContext.create(
                      "0af7651916cd43dd8448eb211c80319c",
                      "b7ad6b7169203331",
                      TraceFlags.getSampled(),
                      TraceState.getDefault())));
  private DoubleHistogram histogram;

  /** Makes the histogram. */
  @Setup(Level.Trial)
  public void prepare() {
    histogram =
        new CollectingReader(temporality, MemoryMode.REUSABLE_DATA)
            .provider()
            .get("dev.peregrine.benchmarks")
            .histogramBuilder("histogram")
            .build();
  }

  @Benchmark
  public void inSampledSpan(Turn turn) {
    histogram.record(turn.next(VALUES), attributes, context);
  }
}
