package dev.peregrine.compat.faults;

import dev.peregrine.sdk.common.health.ExporterHealth;
import dev.peregrine.sdk.common.health.TelemetryHealth;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * An application that makes items of one signal, each with an id of its own, and has the SDK export
 * them: the real providers, the real batch processors and periodic reader. Nothing is exported
 * because of time; batches that are full and flushes are.
 */
final class Application implements AutoCloseable {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final AttributeKey<Long> ID = AttributeKey.longKey(Signal.ID);
  private static final AttributeKey<String> PADDING = AttributeKey.stringKey("padding");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  /** So that a fault in the midst of a request has a midst to strike. */
  private static final String PAD = "x".repeat(200);

  private final InMemoryMetricReader counts = InMemoryMetricReader.create();
  private final SdkMeterProvider telemetry =
      SdkMeterProvider.builder().registerMetricReader(counts).build();
  private final AtomicLong made = new AtomicLong();
  private final Signal signal;
  private final int port;
  private final LongConsumer maker;
  private final Supplier<CompletableResultCode> flush;
  private final Supplier<CompletableResultCode> shutdown;

  Application(Signal signal, Settings settings) {
    this.signal = signal;
    this.port = settings.port();
    Exporters exporters = new Exporters(settings, telemetry);
    switch (signal) {
      case TRACES -> {
        SdkTracerProvider provider =
            SdkTracerProvider.builder()
                .addSpanProcessor(
                    BatchSpanProcessor.builder(exporters.spans())
                        .setScheduleDelay(NEVER)
                        .setMaxExportBatchSize(settings.batch())
                        .setMaxQueueSize(settings.queue())
                        .setMeterProvider(() -> telemetry)
                        .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                        .build())
                .build();
        Tracer tracer = provider.get("faults");
        maker =
            id ->
                tracer
                    .spanBuilder("span")
                    .setAttribute(ID, id)
                    .setAttribute(PADDING, PAD)
                    .startSpan()
                    .end();
        flush = provider::forceFlush;
        shutdown = provider::shutdown;
      }
      case LOGS -> {
        SdkLoggerProvider provider =
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(
                    BatchLogRecordProcessor.builder(exporters.logs())
                        .setScheduleDelay(NEVER)
                        .setMaxExportBatchSize(settings.batch())
                        .setMaxQueueSize(settings.queue())
                        .setMeterProvider(() -> telemetry)
                        .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                        .build())
                .build();
        Logger logger = provider.get("faults");
        maker =
            id -> logger.logRecordBuilder().setAttribute(ID, id).setAttribute(PADDING, PAD).emit();
        flush = provider::forceFlush;
        shutdown = provider::shutdown;
      }
      case METRICS -> {
        SdkMeterProvider provider =
            SdkMeterProvider.builder()
                .registerMetricReader(
                    PeriodicMetricReader.builder(exporters.metrics())
                        .setInterval(NEVER)
                        .setMaxExportBatchSize(settings.batch())
                        .build())
                .build();
        LongCounter counter = provider.get("faults").counterBuilder("items").build();
        maker = id -> counter.add(1, Attributes.of(ID, id, PADDING, PAD));
        flush = provider::forceFlush;
        shutdown = provider::shutdown;
      }
      default -> throw new AssertionError(signal);
    }
  }

  /**
   * Exports with every exporter once, so that loading classes takes none of the short timeouts of a
   * test.
   */
  static void warmUp() throws IOException {
    for (Protocol protocol : Protocol.values()) {
      for (Signal signal : Signal.values()) {
        try (Network network = Network.open(protocol);
            Application application =
                new Application(signal, Settings.of(protocol, network.proxy.port()))) {
          application.make(1);
          application.settle(network.receiver.ledger());
        }
      }
    }
  }

  /** Has ids continue at a number, for one that continues where another process ended. */
  void countFrom(long id) {
    made.set(id);
  }

  /** Makes items. Any thread may. */
  void make(int items) {
    for (int i = 0; i < items; i++) {
      maker.accept(made.getAndIncrement());
    }
  }

  long made() {
    return made.get();
  }

  CompletableResultCode flush() {
    return flush.get();
  }

  CompletableResultCode shutdown() {
    return shutdown.get();
  }

  /** Flushes until every item is received or dropped, and the exporter knows that it is. */
  void settle(Ledger ledger) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Harness.PATIENCE_SECONDS);
    boolean settled = false;
    while (!settled && System.nanoTime() - deadline < 0) {
      boolean flushed = flush().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess();
      settled = flushed && ledger.taken() + droppedItems() >= made();
    }
  }

  /**
   * Waits until so many items are counted as dropped: those of an attempt that a shutdown cuts off
   * are when its thread has noticed, which may be after the shutdown's time is over.
   */
  void awaitDropped(long items) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Harness.PATIENCE_SECONDS);
    while (droppedItems() < items && System.nanoTime() - deadline < 0) {
      Thread.onSpinWait();
    }
  }

  /** What the health API says of the exporter. */
  ExporterHealth health() {
    return TelemetryHealth.snapshot().exporters().stream()
        .filter(exporter -> exporter.endpoint().contains(":" + port))
        .findFirst()
        .orElseThrow();
  }

  /** Ends what counts; {@link #dropped} is not to be asked any more. */
  @Override
  public void close() {
    shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);
    telemetry.shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** How many items the SDK says it lost, by the cause it gives. */
  Map<String, Long> dropped() {
    Map<String, Long> dropped = new TreeMap<>();
    for (var metric : counts.collectAllMetrics()) {
      String name = metric.getName();
      if (name.equals("otel.sdk.exporter." + signal.metricPart() + ".exported")
          || name.equals("otel.sdk.processor." + signal.metricPart() + ".processed")) {
        for (var point : metric.getLongSumData().getPoints()) {
          String cause = point.getAttributes().get(ERROR_TYPE);
          if (cause != null) {
            dropped.merge(cause, point.getValue(), Long::sum);
          }
        }
      }
    }
    return dropped;
  }

  /** How many items the SDK says it lost. */
  long droppedItems() {
    return dropped().values().stream().mapToLong(count -> count).sum();
  }
}
