package dev.peregrine.benchmarks.jmh;

import org.junit.jupiter.api.Test;

/** The bytes that log records and their encoding allocate. */
class LogAllocationTest {

  /** Volatile, so that the compiler cannot leave out what is stored here. */
  private volatile Object sink;

  @Test
  void record_withBodySeverityAndTwoAttributes_allocatesAtMost250Bytes() {
    LogRecordBenchmark benchmark = new LogRecordBenchmark();
    LogPipeline pipeline = new LogPipeline();
    Made made = new Made();
    AllocatedBytes.assertAtMost(250, () -> benchmark.emitWithTwoAttributes(pipeline, made));
    pipeline.close();
  }

  @Test
  void record_ofDisabledLogger_allocatesNothing() {
    QuietLoggerBenchmark benchmark = new QuietLoggerBenchmark();
    QuietLoggerBenchmark.Disabled disabled = new QuietLoggerBenchmark.Disabled();
    AllocatedBytes.assertAtMost(0, () -> benchmark.disabled(disabled));
    disabled.close();
  }

  /** The builder, which in the benchmark the compiler does without. */
  @Test
  void record_belowMinimumSeverity_allocatesAtMost104Bytes() {
    QuietLoggerBenchmark benchmark = new QuietLoggerBenchmark();
    QuietLoggerBenchmark.FromWarnings fromWarnings = new QuietLoggerBenchmark.FromWarnings();
    AllocatedBytes.assertAtMost(104, () -> benchmark.belowMinimumSeverity(fromWarnings));
    fromWarnings.close();
  }

  @Test
  void encodedBatch_of512Records_allocatesAtMost1024Bytes() {
    LogEncodeBenchmark benchmark = new LogEncodeBenchmark();
    benchmark.prepare();
    AllocatedBytes.assertAtMost(1_024, 20, () -> sink = benchmark.export());
    benchmark.close();
  }
}
