package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.encode.LogRequest;
import dev.peregrine.exporter.otlp.internal.encode.MetricRequest;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestLog;
import dev.peregrine.exporter.otlp.internal.encode.TestMetric;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.testsupport.CapturedLogs;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExporterMetricsTest {

  private static final List<SpanData> TWO = List.of(TestSpan.named("a"), TestSpan.named("b"));

  private final FakeSenders senders = new FakeSenders();
  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private final CapturedLogs log = CapturedLogs.of(Level.ALL, ExporterMetricsTest.class);

  @AfterEach
  void releaseLog() {
    log.close();
  }

  private ExportPipeline<SpanData> pipeline(ExporterOptions options) {
    options.setComponentLoader(senders);
    options.setMeterProvider(meters.provider());
    return ExportPipeline.create(options, SpanRequest.LISTING, ExporterMetricsTest.class);
  }

  private static ExporterOptions latest(ExporterOptions options) {
    options.setInternalTelemetryVersion(InternalTelemetryVersion.LATEST);
    return options;
  }

  @Test
  void legacy_success_countsSeenAndExported() {
    assertThat(pipeline(ExporterOptions.http(OtlpSignal.TRACES)).export(TWO).isDone()).isFalse();
    senders.last().http(200, new byte[] {10, 2, 8, 1});
    assertThat(meters.measurements())
        .containsExactly(
            "otlp.exporter.seen 2 {type='span'}",
            "otlp.exporter.exported 1 {success=true, type='span'}",
            "otlp.exporter.exported 1 {success=false, type='span'}");
  }

  // T110–T113
  @Test
  void latest_http_countsWithStatusAndServer() {
    ExporterOptions options = latest(ExporterOptions.http(OtlpSignal.TRACES));
    options.setEndpoint("http://collector/v1/traces");
    assertThat(pipeline(options).export(TWO).isDone()).isFalse();
    assertThat(meters.measurements())
        .singleElement()
        .asString()
        .startsWith("otel.sdk.exporter.span.inflight 2 ")
        .contains(
            "otel.component.type='otlp_http_span_exporter'",
            "server.address='collector'",
            "server.port=80");
    senders.last().http(404, new byte[0]);
    assertThat(meters.measurements())
        .hasSize(4)
        .anyMatch(m -> m.startsWith("otel.sdk.exporter.span.inflight -2"))
        .anyMatch(
            m ->
                m.startsWith("otel.sdk.exporter.span.exported 2") && m.contains("error.type='404'"))
        .anyMatch(
            m ->
                m.startsWith("otel.sdk.exporter.operation.duration")
                    && m.contains("http.response.status_code=404"));
  }

  @Test
  void latest_grpc_countsWithItsStatus() {
    ExportPipeline<SpanData> pipeline = pipeline(latest(ExporterOptions.grpc(OtlpSignal.TRACES)));
    assertThat(pipeline.export(TWO).isDone()).isFalse();
    senders.last().grpc(GrpcStatusCode.OK, null, new byte[] {10, 2, 8, 1});
    assertThat(meters.measurements())
        .anyMatch(m -> m.startsWith("otel.sdk.exporter.span.exported 1") && m.contains("rejected"))
        .anyMatch(m -> m.contains("rpc.response.status_code='OK'"))
        .anyMatch(m -> m.contains("otel.component.type='otlp_grpc_span_exporter'"));
  }

  @Test
  void latest_jsonWithoutAnswer_countsTheException() {
    ExporterOptions options = latest(ExporterOptions.http(OtlpSignal.TRACES));
    options.setJson(true);
    options.setRetryPolicy(null);
    assertThat(pipeline(options).export(TWO).isDone()).isFalse();
    senders.last().onError().accept(new IOException());
    assertThat(meters.measurements())
        .anyMatch(m -> m.contains("otel.component.type='otlp_http_json_span_exporter'"))
        .anyMatch(m -> m.contains("error.type='java.io.IOException'"));
  }

  // M107
  @Test
  void metrics_exported_areCountedByTheirPoints() {
    ExporterOptions options = latest(ExporterOptions.http(OtlpSignal.METRICS));
    options.setComponentLoader(senders);
    options.setMeterProvider(meters.provider());
    ExportPipeline<MetricData> pipeline =
        ExportPipeline.create(options, MetricRequest.LISTING, ExporterMetricsTest.class);

    assertThat(
            pipeline
                .export(List.of(TestMetric.counter("a", 1, 2), TestMetric.counter("b", 3)))
                .isDone())
        .isFalse();
    senders.last().http(200, new byte[] {10, 2, 8, 1});

    assertThat(meters.measurements())
        .anyMatch(m -> m.startsWith("otel.sdk.exporter.metric_data_point.inflight 3 "))
        .anyMatch(m -> m.startsWith("otel.sdk.exporter.metric_data_point.exported 2 "))
        .anyMatch(
            m ->
                m.startsWith("otel.sdk.exporter.metric_data_point.exported 1 ")
                    && m.contains("rejected"));
  }

  // L70
  @Test
  void logs_exported_areCountedAsSuch() {
    ExporterOptions options = latest(ExporterOptions.grpc(OtlpSignal.LOGS));
    options.setComponentLoader(senders);
    options.setMeterProvider(meters.provider());
    ExportPipeline<LogRecordData> pipeline =
        ExportPipeline.create(options, LogRequest.LISTING, ExporterMetricsTest.class);

    assertThat(pipeline.export(List.of(TestLog.saying("a"), TestLog.saying("b"))).isDone())
        .isFalse();
    senders.last().grpc(GrpcStatusCode.OK, null, new byte[] {10, 2, 8, 1});

    assertThat(meters.measurements())
        .anyMatch(m -> m.startsWith("otel.sdk.exporter.log.inflight 2 "))
        .anyMatch(
            m ->
                m.startsWith("otel.sdk.exporter.log.exported 1 ")
                    && m.contains("otel.component.type='otlp_grpc_log_exporter'"))
        .anyMatch(m -> m.startsWith("otel.sdk.exporter.log.exported 1 ") && m.contains("rejected"));
  }
}
