package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
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

/** Encoding a batch of 512 spans with six attributes each, as the SDK hands it to an exporter. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class OtlpEncodeBenchmark {

  private static final int BATCH = 512;

  private final CountingSender sender = new CountingSender();
  private final OtlpHttpSpanExporter exporter =
      OtlpHttpSpanExporter.builder().setComponentLoader(sender.onlySender()).build();
  private List<SpanData> batch = List.of();

  /** Makes the spans, and checks that an export writes them. */
  @Setup(Level.Trial)
  public void prepare() {
    batch = SampleSpans.make(BATCH);
    if (!export().isSuccess() || sender.bytesWritten() < BATCH * 100L) {
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
