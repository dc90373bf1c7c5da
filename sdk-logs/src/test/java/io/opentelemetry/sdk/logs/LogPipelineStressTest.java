package io.opentelemetry.sdk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many threads, a small queue, faulty user code, and a shutdown in the midst of it all. */
class LogPipelineStressTest {

  private static final int THREADS = 8;
  private static final int RECORDS = 20_000;
  private static final String PROCESSED = "otel.sdk.processor.log.processed";

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private final FaultyExporter exporter = new FaultyExporter();
  private final AtomicLong emitted = new AtomicLong();
  private final SdkLoggerProvider provider =
      SdkLoggerProvider.builder()
          .addLogRecordProcessor(LogPipelineStressTest::throwNowAndThen)
          .addLogRecordProcessor(
              BatchLogRecordProcessor.builder(exporter)
                  .setMaxQueueSize(256)
                  .setMaxExportBatchSize(64)
                  .setMeterProvider(meters.provider())
                  .setInternalTelemetryVersion(InternalTelemetryVersion.LATEST)
                  .build())
          .setMeterProvider(meters::provider)
          .build();
  private final Logger logger = provider.get("test");

  private static void throwNowAndThen(
      io.opentelemetry.context.Context context, ReadWriteLogRecord logRecord) {
    if (logRecord.getTimestampEpochNanos() % 1_000 == 0) {
      throw new IllegalStateException("test");
    }
  }

  @Test
  void emittedRecords_areAllExportedOrDropped() throws Exception {
    runThreads(/* shutdownAt= */ -1);
    assertThat(provider.shutdown().join(60, TimeUnit.SECONDS).isDone()).isTrue();

    assertThat(meters.sum("otel.sdk.log.created", "")).isEqualTo(emitted.get());
    assertCounts();
  }

  @Test
  void emittedRecords_whileShuttingDown_areAllExportedOrDropped() throws Exception {
    runThreads(/* shutdownAt= */ RECORDS / 2);
    assertThat(provider.shutdown().join(60, TimeUnit.SECONDS).isDone()).isTrue();

    assertThat(meters.sum("otel.sdk.log.created", "")).isLessThan(emitted.get());
    assertCounts();
  }

  private void assertCounts() {
    long created = meters.sum("otel.sdk.log.created", "");
    long full = meters.sum(PROCESSED, "queue_full");
    long late = meters.sum(PROCESSED, "already_shutdown");
    long all = meters.sum(PROCESSED, "");
    assertThat(exporter.received).hasValue(all - full - late);
    assertThat(all).isEqualTo(created);
    assertThat(exporter.overlaps).hasValue(0);
  }

  private void runThreads(int shutdownAt) throws Exception {
    try (Crew crew = new Crew(THREADS)) {
      crew.run(thread -> emitMany(thread == 0 ? shutdownAt : -1));
    }
  }

  private void emitMany(int shutdownAt) {
    for (int i = 0; i < RECORDS; i++) {
      if (i == shutdownAt) {
        provider.shutdown();
      }
      emitted.incrementAndGet();
      logger
          .logRecordBuilder()
          .setTimestamp(i, TimeUnit.NANOSECONDS)
          .setBody("record")
          .setAttribute("number", i)
          .emit();
    }
  }

  /** Throws, fails, and answers late, in turn. */
  private static final class FaultyExporter implements LogRecordExporter {

    final AtomicLong received = new AtomicLong();
    final AtomicLong overlaps = new AtomicLong();
    private final AtomicBoolean exporting = new AtomicBoolean();
    private long calls;

    @Override
    public CompletableResultCode export(Collection<LogRecordData> logs) {
      if (exporting.getAndSet(true)) {
        overlaps.incrementAndGet();
      }
      logs.forEach(data -> assertThat(data.getAttributes().size()).isEqualTo(1));
      received.addAndGet(logs.size());
      CompletableResultCode late = new CompletableResultCode();
      switch ((int) (calls++ % 4)) {
        case 0 -> {
          exporting.set(false);
          throw new IllegalStateException("test");
        }
        case 1 -> {
          exporting.set(false);
          return CompletableResultCode.ofFailure();
        }
        default ->
            new Thread(
                    () -> {
                      exporting.set(false);
                      late.succeed();
                    })
                .start();
      }
      return late;
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
