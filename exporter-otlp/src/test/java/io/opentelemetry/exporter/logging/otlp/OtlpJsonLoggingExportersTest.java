package io.opentelemetry.exporter.logging.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.EndedSpans;
import dev.peregrine.exporter.otlp.internal.encode.JsonRequest;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class OtlpJsonLoggingExportersTest {

  private static final String INFO = "INFO ";

  private static List<SpanData> span(String resource) {
    return EndedSpans.of(resource, "{0}", "s");
  }

  private static ResourceSpans parse(String line) {
    assertThat(line).startsWith(INFO);
    ResourceSpans.Builder spans = ResourceSpans.newBuilder();
    JsonRequest.read(line.substring(INFO.length()).getBytes(UTF_8), spans);
    return spans.build();
  }

  @Test
  void spans_areAMessageForEachResource() {
    List<SpanData> spans = span("a");
    spans.addAll(span("b"));
    SpanExporter exporter = OtlpJsonLoggingSpanExporter.create();
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, OtlpJsonLoggingSpanExporter.class)) {
      assertThat(exporter.export(spans).isSuccess()).isTrue();
      List<String> lines = log.take();
      assertThat(lines).hasSize(2);
      assertThat(lines.stream().map(line -> parse(line)))
          .extracting(part -> part.getResource().getAttributes(0).getValue().getStringValue())
          .containsExactly("a", "b");
      assertThat(parse(lines.get(0)).getScopeSpans(0).getScope().getName()).isEqualTo("{0}");

      assertThat(exporter.flush().isSuccess()).isTrue();
      assertThat(exporter.shutdown().isSuccess()).isTrue();
      assertThat(exporter.export(spans).isSuccess()).isFalse();
      assertThat(log.take()).isEmpty();
    }
  }

  @Test
  void logRecords_areLogged() {
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, OtlpJsonLoggingLogRecordExporter.class);
        SdkLoggerProvider loggers =
            SdkLoggerProvider.builder()
                .addLogRecordProcessor(
                    SimpleLogRecordProcessor.create(OtlpJsonLoggingLogRecordExporter.create()))
                .build()) {
      loggers.get("test").logRecordBuilder().setBody("hello").emit();
      assertThat(loggers.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(log.take())
          .singleElement()
          .asString()
          .startsWith("INFO {\"resource\":{")
          .contains("\"hello\"");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // the contract has it
  void metrics_areLoggedWithTheTemporalityOfTheExporter() {
    assertThat(
            OtlpJsonLoggingMetricExporter.create()
                .getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.CUMULATIVE);
    MetricExporter exporter = OtlpJsonLoggingMetricExporter.create(AggregationTemporality.DELTA);
    assertThat(((OtlpJsonLoggingMetricExporter) exporter).getPreferredTemporality())
        .isEqualTo(AggregationTemporality.DELTA);
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, OtlpJsonLoggingMetricExporter.class);
        SdkMeterProvider meters =
            SdkMeterProvider.builder()
                .registerMetricReader(PeriodicMetricReader.builder(exporter).build())
                .build()) {
      meters.get("test").counterBuilder("c").build().add(3);
      assertThat(meters.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
      assertThat(log.take())
          .singleElement()
          .asString()
          .contains("\"aggregationTemporality\":1", "\"asInt\":\"3\"");
    }
  }
}
