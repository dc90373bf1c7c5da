package dev.peregrine.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The child span of a request that a server handles, see {@link ServerRequest}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ServerSpanBenchmark {

  @Benchmark
  public void madeCurrentWithFourAttributes(BatchPipeline pipeline, Made made) {
    ServerRequest.handle(pipeline.tracer);
    made.one(pipeline.pace);
  }
}
