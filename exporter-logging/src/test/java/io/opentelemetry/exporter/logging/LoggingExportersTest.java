package io.opentelemetry.exporter.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggingExportersTest {

  private static final SpanData SPAN =
      TestSpanData.builder()
          .setName("{0} of 'x'")
          .setKind(io.opentelemetry.api.trace.SpanKind.INTERNAL)
          .setStartEpochNanos(0)
          .setEndEpochNanos(1)
          .setStatus(StatusData.unset())
          .setHasEnded(true)
          .build();

  private final Logger logger = Logger.getLogger("io.opentelemetry.exporter.logging");
  private final Captured handler = new Captured();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream standardOutput = System.out;

  @BeforeEach
  void capture() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(standardOutput);
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void export_span_isLoggedAsItStands() {
    assertThat(LoggingSpanExporter.create().export(List.of(SPAN, SPAN)).isSuccess()).isTrue();
    assertThat(handler.lines).hasSize(2).allMatch(line -> line.startsWith("INFO '{0} of 'x'' : "));
  }

  @Test
  void export_metric_isLoggedInTheChosenTemporality() {
    LoggingMetricExporter exporter = LoggingMetricExporter.create(AggregationTemporality.DELTA);
    InMemoryMetricReader reader = InMemoryMetricReader.createDelta();
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      provider.get("shop").counterBuilder("orders").build().add(1);
      assertThat(exporter.export(reader.collectAllMetrics()).isSuccess()).isTrue();
    }
    assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(handler.lines)
        .containsExactly("INFO orders{} = 1 (long sum, monotonic, delta) [meter: shop:]");
  }

  @Test
  void export_logRecord_isPrinted() {
    LogRecordExporter exporter = SystemOutLogRecordExporter.create();
    exporter.export(List.of(TestLogRecordData.builder().setBody("hello").build()));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains(" 'hello' : ").endsWith("\n");
    assertThat(handler.lines).isEmpty();
  }

  @Test
  void export_afterShutdown_fails() {
    LoggingSpanExporter exporter = LoggingSpanExporter.create();
    assertThat(exporter.shutdown().isSuccess()).isTrue();
    assertThat(exporter.shutdown().isSuccess()).isTrue();
    assertThat(exporter.export(List.of(SPAN)).isSuccess()).isFalse();
    assertThat(handler.lines).isEmpty();
  }

  @Test
  void flush_always_flushesTheHandlers() {
    assertThat(LoggingSpanExporter.create().flush().isSuccess()).isTrue();
    assertThat(handler.flushes).isEqualTo(1);
    handler.failure = new IllegalStateException("disk full");
    assertThat(LoggingMetricExporter.create().flush().isSuccess()).isFalse();
  }

  @Test
  void flush_standardOutputBroken_fails() {
    LogRecordExporter exporter = SystemOutLogRecordExporter.create();
    assertThat(exporter.flush().isSuccess()).isTrue();
    System.setOut(
        new PrintStream(printed) {
          @Override
          public boolean checkError() {
            return true;
          }
        });
    assertThat(exporter.flush().isSuccess()).isFalse();
  }

  @Test
  void toString_always_isTheIncumbents() {
    assertThat(LoggingSpanExporter.create()).hasToString("LoggingSpanExporter{}");
    assertThat(LoggingMetricExporter.create())
        .hasToString("LoggingMetricExporter{aggregationTemporality=CUMULATIVE}");
    assertThat(SystemOutLogRecordExporter.create()).hasToString("SystemOutLogRecordExporter{}");
  }

  private static final class Captured extends Handler {

    private final List<String> lines = new ArrayList<>();
    private int flushes;
    private RuntimeException failure;

    @Override
    public void publish(LogRecord record) {
      lines.add(
          record.getLevel() + " " + new java.util.logging.SimpleFormatter().formatMessage(record));
    }

    @Override
    public void flush() {
      flushes++;
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void close() {}
  }
}
