package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessorMetricsTest {

  private static final String SPANS = "io.opentelemetry.sdk.trace ";
  private static final String LOGS = "io.opentelemetry.sdk.logs ";

  private final CapturedLogs logs = CapturedLogs.of(BatchWorker.class);
  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private final RecordingExporter exporter = new RecordingExporter();
  private final FakeWaiter waiter = new FakeWaiter();

  @AfterEach
  void closeLogs() {
    logs.close();
  }

  private SdkTelemetry telemetry(InternalTelemetryVersion version) {
    return SdkTelemetry.of(meters::provider, version);
  }

  private static ProcessorMetrics batching(SdkTelemetry telemetry, Signal signal) {
    String type = "batching_" + signal.lowerName() + "_processor";
    return ProcessorMetrics.batching(telemetry, signal, ComponentId.next(type));
  }

  private BatchWorker<Integer> worker(ProcessorMetrics metrics) {
    return BatchWorker.builder(exporter)
        .setMaxQueueSize(4)
        .setMaxBatchSize(2)
        .setMetrics(metrics)
        .withoutThread(waiter);
  }

  /** Offers 6, of which 2 do not fit in, exports 4, and offers 1 after shutdown. */
  private void use(BatchWorker<Integer> worker) {
    for (int i = 0; i < 6; i++) {
      worker.offer(i);
    }
    worker.shutdown();
    worker.loop().run();
    worker.offer(7);
  }

  /** The component's name, which has a number that depends on what other tests have made. */
  private String name(String metric, String type) {
    String attributes = meters.sums(metric).keySet().iterator().next();
    int at = attributes.indexOf(type + "/");
    return attributes.substring(at, attributes.indexOf('\'', at));
  }

  @Test // T108 T109 T113
  void batching_latest_hasTheNamesOfTheConventions() {
    use(worker(batching(telemetry(InternalTelemetryVersion.LATEST), Signal.SPAN)));
    String processed = SPANS + "otel.sdk.processor.span.processed";
    String type = "batching_span_processor";
    String id =
        "otel.component.name='" + name(processed, type) + "', otel.component.type='" + type + "'}";
    assertThat(meters.kindAndUnit(processed)).isEqualTo("counter {span}");
    assertThat(meters.sums(processed))
        .isEqualTo(
            Map.of(
                "{" + id, 4.0,
                "{error.type='queue_full', " + id, 2.0,
                "{error.type='already_shutdown', " + id, 1.0));
    String size = SPANS + "otel.sdk.processor.span.queue.size";
    assertThat(meters.kindAndUnit(size)).isEqualTo("upDownCounter {span}");
    assertThat(meters.sums(size)).isEqualTo(Map.of("{" + id, 0.0));
    String capacity = SPANS + "otel.sdk.processor.span.queue.capacity";
    assertThat(meters.kindAndUnit(capacity)).isEqualTo("upDownCounter {span}");
    assertThat(meters.sums(capacity)).isEqualTo(Map.of("{" + id, 4.0));
  }

  @Test // T108
  void batching_itemsWaiting_showsTheQueue() {
    BatchWorker<Integer> worker =
        worker(batching(telemetry(InternalTelemetryVersion.LATEST), Signal.LOG));
    worker.offer(1);
    worker.offer(2);
    worker.offer(3);
    worker.loop().step();
    String size = LOGS + "otel.sdk.processor.log.queue.size";
    assertThat(meters.kindAndUnit(size)).isEqualTo("upDownCounter {log_record}");
    assertThat(meters.sums(size).values()).containsExactly(1.0);
  }

  @Test // T108
  void batching_firstItemOffered_showsTheQueueBeforeAnythingIsExported() {
    BatchWorker<Integer> worker =
        worker(batching(telemetry(InternalTelemetryVersion.LEGACY), Signal.LOG));
    worker.offer(1);
    worker.loop().step();
    assertThat(meters.sums(LOGS + "queueSize"))
        .isEqualTo(Map.of("{processorType='BatchLogRecordProcessor'}", 1.0));
  }

  @Test
  void batching_legacy_hasTheOldNames() {
    use(worker(batching(telemetry(InternalTelemetryVersion.LEGACY), Signal.SPAN)));
    assertThat(meters.kindAndUnit(SPANS + "processedSpans")).isEqualTo("counter 1");
    assertThat(meters.sums(SPANS + "processedSpans"))
        .isEqualTo(
            Map.of(
                "{dropped=false, processorType='BatchSpanProcessor'}", 4.0,
                "{dropped=true, processorType='BatchSpanProcessor'}", 3.0));
    assertThat(meters.kindAndUnit(SPANS + "queueSize")).isEqualTo("gauge 1");
    assertThat(meters.sums(SPANS + "queueSize"))
        .isEqualTo(Map.of("{processorType='BatchSpanProcessor'}", 0.0));
  }

  @Test
  void batchingLogs_legacy_hasTheOldNames() {
    use(worker(batching(telemetry(InternalTelemetryVersion.LEGACY), Signal.LOG)));
    assertThat(meters.sums(LOGS + "processedLogs"))
        .containsEntry("{dropped=false, processorType='BatchLogRecordProcessor'}", 4.0);
  }

  @Test // T109 T113
  void simple_anyVersion_hasTheNamesOfTheConventions() {
    ProcessorMetrics metrics =
        ProcessorMetrics.simple(telemetry(InternalTelemetryVersion.LEGACY), Signal.SPAN);
    metrics.processed(1);
    metrics.processed(2);
    String processed = SPANS + "otel.sdk.processor.span.processed";
    assertThat(meters.sums(processed)).hasSize(1).containsValue(3.0);
    assertThat(name(processed, "simple_span_processor")).startsWith("simple_span_processor/");
  }

  @Test // T113
  void componentNames_sameType_differ() {
    ComponentId first = ComponentId.next("some_type");
    ComponentId second = ComponentId.next("some_type");
    assertThat(first.name()).isEqualTo("some_type/0");
    assertThat(second.name()).isEqualTo("some_type/1");
  }

  @Test // T105
  void create_nothingToCount_doesNotAskForTheProvider() {
    BatchWorker<Integer> worker =
        worker(batching(telemetry(InternalTelemetryVersion.LATEST), Signal.SPAN));
    waiter.advance(TimeUnit.MINUTES.toNanos(1));
    worker.loop().step();
    worker.shutdown();
    worker.loop().step();
    assertThat(meters.asked()).isZero();
  }

  @Test // T105
  void create_off_isOneObjectThatCountsNothing() {
    assertThat(batching(SdkTelemetry.off(), Signal.LOG)).isSameAs(ProcessorMetrics.off());
    use(worker(ProcessorMetrics.off()));
    assertThat(meters.names()).isEmpty();
  }

  @Test
  void processed_supplierFails_goesOnWithoutMetrics() {
    try (CapturedLogs warnings = CapturedLogs.of(SdkTelemetry.class)) {
      SdkTelemetry failing =
          SdkTelemetry.of(
              () -> {
                throw new IllegalStateException("for the test");
              },
              InternalTelemetryVersion.LATEST);
      use(worker(batching(failing, Signal.SPAN)));
      assertThat(exporter.batches).hasSize(2);
      assertThat(warnings.at(Level.WARNING)).hasSize(1);
    }
  }

  @Test
  void processed_supplierGivesNothing_goesOnWithoutMetrics() {
    MeterProvider none = null;
    SdkTelemetry telemetry = SdkTelemetry.of(() -> none, InternalTelemetryVersion.LATEST);
    use(worker(batching(telemetry, Signal.SPAN)));
    assertThat(exporter.batches).hasSize(2);
  }
}
