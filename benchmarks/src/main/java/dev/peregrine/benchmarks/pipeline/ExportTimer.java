package dev.peregrine.benchmarks.pipeline;

import dev.peregrine.benchmarks.jmh.SampleSpans;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Exports one batch after the other, each when the one before is delivered. Prints {@code nanos
 * cpuNanos allocated failed}: the median time of an export, what it costs the whole process, and
 * how many of all failed.
 */
public final class ExportTimer {

  private static final int SPANS = 512;
  private static final int MAX_WARM_UP_SECONDS = 20;
  private static final long PATIENCE_SECONDS = 30;

  private final SpanExporter exporter;
  private final List<SpanData> batch = SampleSpans.make(SPANS);
  private int failed;

  private ExportTimer(SpanExporter exporter) {
    this.exporter = exporter;
  }

  /** Arguments: protocol, HTTP port, gRPC port, seconds. */
  public static void main(String[] args) {
    ExportTimer timer = new ExportTimer(Destination.of(args[0], args[1], args[2]).spanExporter());
    WarmUp.run(MAX_WARM_UP_SECONDS, timer::export);
    System.out.println(timer.measure(TimeUnit.SECONDS.toNanos(Long.parseLong(args[3]))));
    System.exit(0);
  }

  private void export() {
    CompletableResultCode result = exporter.export(batch).join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!result.isSuccess()) {
      failed++;
    }
  }

  private String measure(long forNanos) {
    failed = 0;
    int exports = 0;
    long[] nanos = new long[1 << 16];
    Usage before = Usage.now();
    long start = System.nanoTime();
    long last = start;
    while (last - start < forNanos && exports < nanos.length) {
      export();
      long now = System.nanoTime();
      nanos[exports++] = now - last;
      last = now;
    }
    Usage used = Usage.now().since(before);
    Arrays.sort(nanos, 0, exports);
    return nanos[exports / 2]
        + " "
        + used.cpuNanos() / exports
        + " "
        + used.allocatedBytes() / exports
        + " "
        + failed;
  }
}
