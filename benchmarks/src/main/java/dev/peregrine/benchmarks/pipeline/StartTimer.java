package dev.peregrine.benchmarks.pipeline;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An application that configures the SDK, makes a span, a measurement and a log record, and flushes
 * them. Prints what that took as {@code configureNanos flushNanos loadedClasses heapBytes}: both
 * times count from the start of {@code main}, the classes are those of the whole virtual machine.
 */
public final class StartTimer {

  private static final String SCOPE = "dev.peregrine.benchmarks";
  private static final long FLUSH_SECONDS = 30;

  private StartTimer() {}

  /** Arguments: protocol, HTTP port, gRPC port. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    boolean grpc = args[0].equals("grpc");
    System.setProperty("otel.exporter.otlp.protocol", grpc ? "grpc" : "http/protobuf");
    System.setProperty("otel.exporter.otlp.endpoint", "http://localhost:" + args[grpc ? 2 : 1]);
    OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder().build().getOpenTelemetrySdk();
    long configured = System.nanoTime();
    sdk.getTracer(SCOPE).spanBuilder("span").startSpan().end();
    sdk.getMeter(SCOPE).counterBuilder("counter").build().add(1);
    sdk.getLogsBridge().get(SCOPE).logRecordBuilder().setBody("body").emit();
    List<CompletableResultCode> flushes =
        List.of(
            sdk.getSdkTracerProvider().forceFlush(),
            sdk.getSdkMeterProvider().forceFlush(),
            sdk.getSdkLoggerProvider().forceFlush());
    boolean flushed =
        CompletableResultCode.ofAll(flushes).join(FLUSH_SECONDS, TimeUnit.SECONDS).isSuccess();
    long end = System.nanoTime();
    int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    System.out.println((configured - start) + " " + (end - start) + " " + classes + " " + heap);
    System.exit(flushed ? 0 : 1);
  }
}
