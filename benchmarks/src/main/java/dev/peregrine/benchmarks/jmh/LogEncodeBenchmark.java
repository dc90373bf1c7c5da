package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Encoding a batch of 512 log records with two attributes each, as the SDK hands it over. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class LogEncodeBenchmark {

  private static final int BATCH = 512;

  private final CountingSender sender = new CountingSender();
  private final OtlpHttpLogRecordExporter exporter =
      OtlpHttpLogRecordExporter.builder().setComponentLoader(sender.onlySender()).build();
  private List<LogRecordData> batch = List.of();

  /** Makes the records, and checks that an export writes them. */
  @Setup(Level.Trial)
  public void prepare() {
    batch = SampleLogs.make(BATCH);
    if (!export().isSuccess() || sender.bytesWritten() < BATCH * 80L) {
      throw new IllegalStateException("exported " + sender.bytesWritten() + " bytes");
    }
  }

  @Benchmark
  public CompletableResultCode export() {
    return exporter.export(batch);
  }

  /** Closes the exporter. */
  @TearDown(Level.Trial)
  public void close() {
    exporter.shutdown().join(10, TimeUnit.SECONDS);
  }
}
