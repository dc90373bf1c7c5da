package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that measurements, collections and their encoding allocate. */
class MetricAllocationTest {

  /** Volatile, so that the compiler cannot leave out what is stored here. */
  private volatile Object sink;

  private final Turn turn = new Turn();

  @ParameterizedTest
  @EnumSource
  void counter_added_allocatesNothing(AggregationTemporality temporality) {
    CounterBenchmark benchmark = new CounterBenchmark();
    benchmark.temporality = temporality;
    benchmark.prepare();
    AllocatedBytes.assertAtMost(0, benchmark::oneSeries);
    AllocatedBytes.assertAtMost(0, () -> benchmark.manySeries(turn));
    AllocatedBytes.assertAtMost(96, benchmark::attributesMadeEachTime);
  }

  @ParameterizedTest
  @EnumSource
  void histograms_recorded_allocateNothing(AggregationTemporality temporality) {
    HistogramBenchmark benchmark = new HistogramBenchmark();
    benchmark.temporality = temporality;
    benchmark.prepare();
    AllocatedBytes.assertAtMost(0, () -> benchmark.explicit(turn));
    AllocatedBytes.assertAtMost(0, () -> benchmark.exponential(turn));
  }

  @ParameterizedTest
  @CsvSource({
    "CUMULATIVE,REUSABLE_DATA,20480",
    "DELTA,REUSABLE_DATA,20480",
    "CUMULATIVE,IMMUTABLE_DATA,307200",
    "DELTA,IMMUTABLE_DATA,307200"
  })
  void collection_of2000Series_allocatesLittle(
      AggregationTemporality temporality, MemoryMode memoryMode, long bytes) {
    CollectBenchmark benchmark = new CollectBenchmark();
    benchmark.temporality = temporality;
    benchmark.memoryMode = memoryMode;
    benchmark.prepare();
    AllocatedBytes.assertAtMost(bytes, 5, () -> sink = benchmark.recordAndCollect());
  }

  @Test
  void export_of10000Series_allocatesAtMost1024Bytes() {
    MetricEncodeBenchmark.Many many = new MetricEncodeBenchmark.Many();
    AllocatedBytes.assertAtMost(1_024, 2, () -> sink = many.export());
  }
}
