package dev.peregrine.benchmarks.pipeline;

import dev.peregrine.benchmarks.jmh.SampleSpans;
import dev.peregrine.exporter.otlp.OtlpDelivery;
import dev.peregrine.exporter.otlp.OtlpSpool;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Fills a spool while the receiver is away, and empties it when another exporter finds both. Prints
 * {@code requests bytes writeNanos sendNanos}: how many requests of how many bytes there were, and
 * how long it took until all of them were on disk, and until all of them were off it.
 */
public final class SpoolTimer {

  private static final int SPANS = 512;
  private static final int REQUESTS = 1_000;
  private static final int FILE_HEADER_BYTES = 20;
  private static final int RECORD_HEADER_BYTES = 28;
  private static final long ROOM = 256L << 20;
  private static final long PATIENCE_SECONDS = 60;

  private final List<SpanData> batch = SampleSpans.make(SPANS);
  private final String port;

  private SpoolTimer(String port) {
    this.port = port;
  }

  /** Argument: HTTP port. */
  public static void main(String[] args) throws IOException {
    SpoolTimer timer = new SpoolTimer(args[0]);
    String unused = timer.fillAndEmpty();
    System.out.println(timer.fillAndEmpty());
    System.exit(0);
  }

  private String fillAndEmpty() throws IOException {
    Path directory = Files.createTempDirectory("spool");
    // Nobody listens at this port.
    OtlpHttpSpanExporter away = exporter(directory, "1");
    away.export(batch);
    int headers = FILE_HEADER_BYTES + RECORD_HEADER_BYTES;
    long record = await(directory, bytes -> bytes > headers) - FILE_HEADER_BYTES;
    long start = System.nanoTime();
    for (int i = 1; i < REQUESTS; i++) {
      away.export(batch);
    }
    long bytes = await(directory, written -> written >= REQUESTS * record);
    long written = System.nanoTime();
    away.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS);

    long restart = System.nanoTime();
    OtlpHttpSpanExporter back = exporter(directory, port);
    await(directory, left -> left == 0);
    long sent = System.nanoTime();
    back.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
    delete(directory);
    return REQUESTS + " " + bytes + " " + (written - start) + " " + (sent - restart);
  }

  private static OtlpHttpSpanExporter exporter(Path directory, String port) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint("http://127.0.0.1:" + port + "/v1/traces")
            .setTimeout(1, TimeUnit.SECONDS);
    OtlpDelivery.of(builder)
        .setStoreBytes(ROOM)
        .setSpool(OtlpSpool.in(directory).withMaxBytes(2 * ROOM));
    return builder.build();
  }

  /** Waits until the segments have a size, and returns it. */
  private static long await(Path directory, LongPredicate size) throws IOException {
    long bytes = bytes(directory);
    while (!size.test(bytes)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      bytes = bytes(directory);
    }
    return bytes;
  }

  private static long bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".spool"))
          .mapToLong(SpoolTimer::size)
          .sum();
    } catch (UncheckedIOException e) {
      // A file went while it was looked at.
      return bytes(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
