package dev.peregrine.exporter.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.JsonRequest;
import dev.peregrine.sdk.common.health.ExporterHealth;
import dev.peregrine.sdk.common.health.ExporterState;
import dev.peregrine.sdk.common.health.TelemetryHealth;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.metrics.v1.MetricsData;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// O55, O56
class OtlpJsonLinesTest {

  @TempDir Path folder;

  private static List<SpanData> spans(String... names) {
    return EndedSpans.of("r", "test", names);
  }

  private static TracesData traces(String line) {
    TracesData.Builder data = TracesData.newBuilder();
    JsonRequest.read(line.getBytes(UTF_8), data);
    return data.build();
  }

  private static List<String> names(String line) {
    return traces(line).getResourceSpansList().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .map(Span::getName)
        .toList();
  }

  @Test
  void file_hasALineForEachBatch() throws IOException {
    Path file = folder.resolve("spans.jsonl");
    SpanExporter exporter = OtlpJsonLines.toFile(file).spanExporter();
    assertThat(file).doesNotExist();

    assertThat(exporter.export(spans("a\nb", "c")).isSuccess()).isTrue();
    assertThat(exporter.export(spans("é😀")).isSuccess()).isTrue();
    assertThat(exporter.export(List.of()).isSuccess()).isTrue();
    assertThat(exporter.flush().isSuccess()).isTrue();

    String text = Files.readString(file, UTF_8);
    assertThat(text).endsWith("\n").doesNotContain("\r");
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(names(lines.get(0))).containsExactly("a\nb", "c");
    assertThat(names(lines.get(1))).containsExactly("é😀");

    assertThat(exporter.shutdown().isSuccess()).isTrue();
    assertThat(exporter.shutdown().isSuccess()).isTrue();
    assertThat(exporter.export(spans("late")).isSuccess()).isFalse();
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void file_thatIsThere_isAppendedTo() throws IOException {
    Path file = folder.resolve("spans.jsonl");
    for (String name : List.of("a", "b")) {
      try (SpanExporter exporter = OtlpJsonLines.toFile(file).spanExporter()) {
        exporter.export(spans(name));
      }
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void batchProcessor_writesWhatItCollected() throws IOException {
    Path file = folder.resolve("spans.jsonl");
    SpanExporter exporter = OtlpJsonLines.toFile(file).spanExporter();
    try (SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build()) {
      IntStream.range(0, 5)
          .forEach(i -> tracers.get("test").spanBuilder("s" + i).startSpan().end());
    }
    assertThat(Files.readAllLines(file).stream().flatMap(line -> names(line).stream()))
        .containsExactlyInAnyOrder("s0", "s1", "s2", "s3", "s4");
  }

  @Test
  void stream_isFlushedAndNeverClosed() {
    RecordingStream stream = new RecordingStream();
    try (SpanExporter exporter = OtlpJsonLines.toStream(stream).spanExporter()) {
      assertThat(exporter.export(spans("a")).isSuccess()).isTrue();
    }
    assertThat(stream.events).containsExactly("write", "flush");
  }

  @Test
  void standardOutput_isTheOneOfTheMoment() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SpanExporter exporter = OtlpJsonLines.toStandardOutput().spanExporter();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      assertThat(exporter.export(spans("a")).isSuccess()).isTrue();
    } finally {
      System.setOut(before);
    }
    assertThat(names(bytes.toString(UTF_8))).containsExactly("a");
  }

  @Test
  void logRecords_areLogsData() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SdkLoggerProvider loggers =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                SimpleLogRecordProcessor.create(OtlpJsonLines.toStream(bytes).logRecordExporter()))
            .build()) {
      loggers.get("test").logRecordBuilder().setBody("hello").emit();
      assertThat(loggers.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
    LogsData.Builder data = LogsData.newBuilder();
    JsonRequest.read(bytes.toByteArray(), data);
    assertThat(data.getResourceLogs(0).getScopeLogs(0).getLogRecords(0).getBody().getStringValue())
        .isEqualTo("hello");
  }

  @Test
  void metrics_haveThePreferencesOfTheExporter() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MetricExporter exporter =
        OtlpJsonLines.toStream(bytes)
            .withAggregationTemporality(AggregationTemporalitySelector.deltaPreferred())
            .metricExporter();
    assertThat(exporter.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    try (SdkMeterProvider meters =
        SdkMeterProvider.builder()
            .registerMetricReader(PeriodicMetricReader.builder(exporter).build())
            .build()) {
      meters.get("test").counterBuilder("c").build().add(3);
      assertThat(meters.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
    MetricsData.Builder data = MetricsData.newBuilder();
    JsonRequest.read(bytes.toString(UTF_8).lines().findFirst().orElseThrow().getBytes(UTF_8), data);
    assertThat(
            data.getResourceMetrics(0)
                .getScopeMetrics(0)
                .getMetrics(0)
                .getSum()
                .getDataPoints(0)
                .getAsInt())
        .isEqualTo(3);
  }

  @Test
  void failure_isLoggedOnceAndCounted_untilItIsOver() throws IOException {
    Path file = folder.resolve("later").resolve("spans.jsonl");
    SpanExporter exporter = OtlpJsonLines.toFile(file).spanExporter();
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, OtlpJsonLines.class)) {
      assertThat(exporter.export(spans("lost")).isSuccess()).isFalse();
      assertThat(exporter.export(spans("lost", "lost")).isSuccess()).isFalse();
      assertThat(exporter.flush().isSuccess()).isFalse();
      assertThat(log.take().stream().filter(line -> line.startsWith("WARNING")))
          .singleElement()
          .asString()
          .contains("lost until it can be written to " + file);

      assertThat(health(file).state()).isEqualTo(ExporterState.DOWN);
      assertThat(health(file).items().dropped()).containsExactly(Map.entry("io_error", 3L));

      Files.createDirectory(file.getParent());
      assertThat(exporter.export(spans("kept")).isSuccess()).isTrue();
      assertThat(exporter.flush().isSuccess()).isTrue();
      assertThat(log.take())
          .containsExactly("INFO Telemetry is written to " + file + " again; 3 items were lost");
    }
    assertThat(names(Files.readString(file))).containsExactly("kept");
    assertThat(health(file).state()).isEqualTo(ExporterState.UP);
    assertThat(health(file).items().done()).isEqualTo(1);
  }

  private static ExporterHealth health(Path file) {
    return TelemetryHealth.snapshot().exporters().stream()
        .filter(exporter -> exporter.endpoint().equals(file.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void streamThatThrows_anything_harmsNobody() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("broken");
          }
        };
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, OtlpJsonLines.class)) {
      SpanExporter exporter = OtlpJsonLines.toStream(broken).spanExporter();
      assertThat(exporter.export(spans("a")).isSuccess()).isFalse();
      assertThat(log.take()).singleElement().asString().contains("broken");
    }
  }

  private static final class RecordingStream extends OutputStream {

    final List<String> events = new ArrayList<>();

    @Override
    public void write(int b) {
      throw new AssertionError("A line is written at once");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      events.add("write");
    }

    @Override
    public void flush() {
      events.add("flush");
    }

    @Override
    public void close() {
      events.add("close");
    }
  }
}
