package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.logs.Severity;
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
    pipeline
        .logger
        .logRecordBuilder()
        .setSeverity(Severity.INFO)
        .setBody("order accepted")
        .setAttribute(Keys.METHOD, "GET")
        .setAttribute(Keys.ROUTE, "/orders/{id}")
        .emit();
    made.one(pipeline.pace);
  }
}
