package dev.peregrine.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A root span that is started, sampled, ended and handed to the batch processor. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RootSpanBenchmark {

  @Benchmark
  public void startAndEnd(BatchPipeline pipeline, Made made) {
    pipeline.tracer.spanBuilder("root").setNoParent().startSpan().end();
    made.one(pipeline.pace);
  }
}
