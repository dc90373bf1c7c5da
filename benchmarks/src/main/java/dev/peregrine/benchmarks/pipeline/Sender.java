package dev.peregrine.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.peregrine.benchmarks.jmh.ServerRequest;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An application that makes spans at a steady rate and exports them with default settings, but for
 * the size of the queue. Prints what that cost as {@code cpuNanos idleNanos allocated made
 * received}.
 *
 * <p>First it warms up, then it keeps the same pace without telemetry to learn what the pace itself
 * costs, then it measures; each phase but the second ends with a flush. It is warm when the JIT
 * compiler has become quiet: at a hundred batches a second that would take minutes, so that it
 * exports as fast as it can meanwhile.
 */
public final class Sender {

  private static final int QUEUE_SIZE = 65_536;
  private static final long TICK_NANOS = 1_000_000;
  private static final int SPANS_PER_TICK = 50;
  private static final int SPANS_PER_BATCH = 512;
  private static final long QUIET_COMPILE_MILLIS_PER_SECOND = 20;
  private static final int QUIET_SECONDS = 2;

  private Sender() {}

  /** Arguments: {@code grpc} or {@code http}, HTTP port, gRPC port, seconds. */
  public static void main(String[] args) throws IOException {
    int httpPort = Integer.parseInt(args[1]);
    SpanExporter exporter =
        args[0].equals("grpc")
            ? OtlpGrpcSpanExporter.builder().setEndpoint("http://localhost:" + args[2]).build()
            : OtlpHttpSpanExporter.builder()
                .setEndpoint("http://localhost:" + httpPort + "/v1/traces")
                .build();
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter).setMaxQueueSize(QUEUE_SIZE).build())
            .build();
    Tracer tracer = provider.get("dev.peregrine.benchmarks", "1.0");
    Runnable request = () -> ServerRequest.handle(tracer);
    int ticks = (int) (TimeUnit.SECONDS.toNanos(Integer.parseInt(args[3])) / TICK_NANOS);

    warmUp(2 * Integer.parseInt(args[3]), provider, request);
    keepPace(ticks / 4, request);
    flush(provider);

    long idleStart = cpuNanos();
    keepPace(ticks, () -> {});
    long idle = cpuNanos() - idleStart;

    long receivedBefore = received(httpPort);
    long allocatedBefore = allocatedBytes();
    long start = cpuNanos();
    keepPace(ticks, request);
    flush(provider);
    long cpu = cpuNanos() - start;
    long allocated = allocatedBytes() - allocatedBefore;
    long received = received(httpPort) - receivedBefore;

    System.out.println(
        cpu + " " + idle + " " + allocated + " " + (long) ticks * SPANS_PER_TICK + " " + received);
    System.exit(0);
  }

  /** Exports batch after batch until little is compiled any more, or the time is over. */
  private static void warmUp(int maxSeconds, SdkTracerProvider provider, Runnable request) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    int quietSeconds = 0;
    for (int second = 0; second < maxSeconds && quietSeconds < QUIET_SECONDS; second++) {
      long compiledBefore = compiler.getTotalCompilationTime();
      long start = System.nanoTime();
      while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1)) {
        for (int i = 0; i < SPANS_PER_BATCH; i++) {
          request.run();
        }
        flush(provider);
      }
      long compileMillis = compiler.getTotalCompilationTime() - compiledBefore;
      quietSeconds = compileMillis <= QUIET_COMPILE_MILLIS_PER_SECOND ? quietSeconds + 1 : 0;
    }
  }

  private static void keepPace(int ticks, Runnable request) {
    long start = System.nanoTime();
    for (int tick = 0; tick < ticks; tick++) {
      long due = start + tick * TICK_NANOS;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      for (int i = 0; i < SPANS_PER_TICK; i++) {
        request.run();
      }
    }
  }

  private static void flush(SdkTracerProvider provider) {
    provider.forceFlush().join(30, TimeUnit.SECONDS);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long allocatedBytes() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }

  private static long received(int httpPort) throws IOException {
    try (InputStream answer = new URL("http", "localhost", httpPort, "/count").openStream()) {
      return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }
}
