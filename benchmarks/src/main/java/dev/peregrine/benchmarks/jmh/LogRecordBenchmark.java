package dev.peregrine.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A log record that is emitted and handed to the batch processor. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LogRecordBenchmark {

  @Benchmark
  public void emitWithTwoAttributes(LogPipeline pipeline, Made made) {
    OrderLog.accepted(pipeline.logger);
    made.one(pipeline.pace);
  }
}
