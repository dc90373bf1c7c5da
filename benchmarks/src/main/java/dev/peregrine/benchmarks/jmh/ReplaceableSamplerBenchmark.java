package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What {@link RootSpanBenchmark} and {@link UnsampledSpanBenchmark} do, with the same samplers,
 * after these were replaced at run time.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplaceableSamplerBenchmark {

  @Benchmark
  public void sampled(On pipeline, Made made) {
    pipeline.tracer.spanBuilder("root").setNoParent().startSpan().end();
    made.one(pipeline.pace);
  }

  /** Returns the span, without which the compiler would not make it at all. */
  @Benchmark
  public Span unsampled(Off pipeline) {
    Span span = pipeline.tracer.spanBuilder("unsampled").setNoParent().startSpan();
    span.end();
    return span;
  }

  /** All spans are sampled. */
  @State(Scope.Benchmark)
  public static class On extends BatchPipeline {

    /** Makes the pipeline. */
    public On() {
      super(Sampler.alwaysOn());
      ReplaceableSampler.replace(provider, tracer);
    }
  }

  /** No new trace is sampled. */
  @State(Scope.Benchmark)
  public static class Off extends BatchPipeline {

    /** Makes the pipeline. */
    public Off() {
      super(Sampler.parentBased(Sampler.alwaysOff()));
      ReplaceableSampler.replace(provider, tracer);
    }
  }
}
