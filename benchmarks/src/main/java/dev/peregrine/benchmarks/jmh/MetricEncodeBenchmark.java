package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Collecting and encoding a counter of very many series; figures are those of one series. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MetricEncodeBenchmark {

  private static final int MANY = 10_000;
  private static final int VERY_MANY = 100_000;

  @Benchmark
  @OperationsPerInvocation(MANY)
  public CompletableResultCode tenThousandSeries(Many many) {
    return many.export();
  }

  @Benchmark
  @OperationsPerInvocation(VERY_MANY)
  public CompletableResultCode hundredThousandSeries(VeryMany veryMany) {
    return veryMany.export();
  }

  /** A counter and the exporter of its reader. */
  abstract static class Series {

    private final CountingSender sender = new CountingSender();
    private final OtlpHttpMetricExporter exporter =
        OtlpHttpMetricExporter.builder().setComponentLoader(sender.onlySender()).build();
    private final CollectingReader reader =
        new CollectingReader(AggregationTemporality.CUMULATIVE, MemoryMode.REUSABLE_DATA);

    Series(int count) {
      LongCounter counter =
          reader.provider().get("dev.peregrine.benchmarks").counterBuilder("counter").build();
      for (Attributes attributes : SeriesAttributes.make(count)) {
        counter.add(1, attributes);
      }
      if (!export().isSuccess() || sender.bytesWritten() < count * 50L) {
        throw new IllegalStateException("exported " + sender.bytesWritten() + " bytes");
      }
    }

    final CompletableResultCode export() {
      return exporter.export(reader.collect());
    }
  }

  /** 10,000 series. */
  @State(Scope.Benchmark)
  public static class Many extends Series {

    /** Makes them. */
    public Many() {
      super(MANY);
    }
  }

  /** 100,000 series. */
  @State(Scope.Benchmark)
  public static class VeryMany extends Series {

    /** Makes them. */
    public VeryMany() {
      super(VERY_MANY);
    }
  }
}
