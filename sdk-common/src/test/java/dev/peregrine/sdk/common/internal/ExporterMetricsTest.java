package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExporterMetricsTest {

  private static final String SCOPE = "io.opentelemetry.exporters.otlp_http_span_exporter ";
  private static final String IN_FLIGHT = SCOPE + "otel.sdk.exporter.span.inflight";
  private static final String EXPORTED = SCOPE + "otel.sdk.exporter.span.exported";
  private static final String DURATION = SCOPE + "otel.sdk.exporter.operation.duration";

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private final long[] now = {Long.MAX_VALUE - 1};

  private ExporterMetrics create(InternalTelemetryVersion version, String type, String endpoint) {
    return ExporterMetrics.create(
        SdkTelemetry.of(meters::provider, version),
        Signal.SPAN,
        ComponentId.next(type),
        URI.create(endpoint),
        () -> now[0]);
  }

  private ExporterMetrics latest() {
    return create(
        InternalTelemetryVersion.LATEST, "otlp_http_span_exporter", "http://host:4318/v1/traces");
  }

  private String id() {
    String attributes = meters.sums(IN_FLIGHT).keySet().iterator().next();
    return attributes.substring(1);
  }

  @Test // T110 T113
  void start_underWay_countsItems() {
    latest().start(5);
    assertThat(meters.kindAndUnit(IN_FLIGHT)).isEqualTo("upDownCounter {span}");
    assertThat(meters.sums(IN_FLIGHT)).hasSize(1).containsValue(5.0);
    assertThat(id())
        .matches(
            "otel.component.name='otlp_http_span_exporter/\\d+',"
                + " otel.component.type='otlp_http_span_exporter',"
                + " server.address='host', server.port=4318}");
  }

  @Test // T110 T111 T112
  void success_all_countsThemAndTheDuration() {
    ExporterMetrics.Operation operation = latest().start(5);
    now[0] += TimeUnit.MILLISECONDS.toNanos(250);
    operation.httpStatus(200).success(0);
    assertThat(meters.sums(IN_FLIGHT)).containsValue(0.0);
    assertThat(meters.kindAndUnit(EXPORTED)).isEqualTo("counter {span}");
    assertThat(meters.sums(EXPORTED)).isEqualTo(Map.of("{" + id(), 5.0));
    assertThat(meters.kindAndUnit(DURATION)).isEqualTo("histogram s");
    assertThat(meters.boundaries(DURATION)).isEqualTo(List.of());
    assertThat(meters.sums(DURATION))
        .isEqualTo(Map.of("{http.response.status_code=200, " + id(), 0.25));
  }

  @Test // T111
  void success_someRejected_countsThemAsFailed() {
    latest().start(5).success(2);
    assertThat(meters.sums(EXPORTED))
        .isEqualTo(Map.of("{" + id(), 3.0, "{error.type='rejected', " + id(), 2.0));
  }

  @Test // T111 T112
  void failure_withGrpcStatus_namesTheErrorAndTheStatus() {
    latest().start(5).rpcStatus("UNAVAILABLE").failure("14");
    assertThat(meters.sums(EXPORTED)).isEqualTo(Map.of("{error.type='14', " + id(), 5.0));
    String named =
        id().replace(" server.address", " rpc.response.status_code='UNAVAILABLE', server.address");
    assertThat(meters.sums(DURATION)).containsOnlyKeys("{error.type='14', " + named);
  }

  @Test // T111
  void end_again_changesNothing() {
    ExporterMetrics.Operation operation = latest().start(5);
    operation.failure("timeout");
    operation.success(0);
    operation.failure("other");
    assertThat(meters.sums(EXPORTED)).isEqualTo(Map.of("{error.type='timeout', " + id(), 5.0));
    assertThat(meters.sums(IN_FLIGHT)).containsValue(0.0);
  }

  @Test // M107 X51 X52
  void start_metrics_countsDataPoints() {
    ExporterMetrics metrics =
        ExporterMetrics.create(
            SdkTelemetry.of(meters::provider, InternalTelemetryVersion.LATEST),
            Signal.METRIC,
            ComponentId.next("otlp_http_metric_exporter"),
            URI.create("http://host:4318/v1/metrics"),
            () -> now[0]);
    metrics.start(7).success(0);
    metrics.start(5);
    String prefix =
        "io.opentelemetry.exporters.otlp_http_metric_exporter otel.sdk.exporter.metric_data_point.";
    assertThat(meters.kindAndUnit(prefix + "inflight")).isEqualTo("upDownCounter {data_point}");
    assertThat(meters.sums(prefix + "inflight")).hasSize(1).containsValue(5.0);
    assertThat(meters.kindAndUnit(prefix + "exported")).isEqualTo("counter {data_point}");
    assertThat(meters.sums(prefix + "exported")).hasSize(1).containsValue(7.0);
  }

  @Test
  void create_endpointWithoutPort_hasThePortOfTheScheme() {
    create(InternalTelemetryVersion.LATEST, "otlp_http_span_exporter", "https://host/x").start(1);
    assertThat(id()).endsWith("server.address='host', server.port=443}");
  }

  @Test
  void create_endpointWithoutHost_hasNoServer() {
    create(InternalTelemetryVersion.LATEST, "otlp_http_span_exporter", "file:/x").start(1);
    assertThat(id()).endsWith("otel.component.type='otlp_http_span_exporter'}");
  }

  @Test
  void legacy_anyOutcome_hasTheOldNames() {
    ExporterMetrics metrics =
        create(InternalTelemetryVersion.LEGACY, "otlp_grpc_span_exporter", "http://host:4317");
    metrics.start(5).success(1);
    metrics.start(2).failure("14");
    String scope = "io.opentelemetry.exporters.otlp-grpc otlp.exporter.";
    assertThat(meters.sums(scope + "seen")).isEqualTo(Map.of("{type='span'}", 7.0));
    assertThat(meters.sums(scope + "exported"))
        .isEqualTo(Map.of("{success=true, type='span'}", 4.0, "{success=false, type='span'}", 3.0));
  }

  @Test // T111
  void end_severalLosses_countsEachForItsReasonAndTheRestAsExported() {
    ExporterMetrics metrics = latest();
    metrics.start(10).end(null, Map.of("rejected", 2L, "store_full", 3L));
    metrics.lost(4, "too_large");
    String exported =
        "io.opentelemetry.exporters.otlp_http_span_exporter otel.sdk.exporter.span.exported";
    Map<String, Double> sums = meters.sums(exported);
    assertThat(sums).hasSize(4);
    assertThat(sums.get(keyWith(sums, "error.type='rejected'"))).isEqualTo(2);
    assertThat(sums.get(keyWith(sums, "error.type='store_full'"))).isEqualTo(3);
    assertThat(sums.get(keyWith(sums, "error.type='too_large'"))).isEqualTo(4);
    assertThat(sums.values()).contains(5.0);
  }

  private static String keyWith(Map<String, Double> sums, String part) {
    return sums.keySet().stream().filter(key -> key.contains(part)).findFirst().orElseThrow();
  }

  @Test // T105
  void create_off_countsNothing() {
    ComponentId id = ComponentId.next("otlp_grpc_span_exporter");
    ExporterMetrics off =
        ExporterMetrics.create(SdkTelemetry.off(), Signal.SPAN, id, URI.create("http://host"));
    assertThat(off.id()).isSameAs(id);
    off.lost(1, "too_large");
    off.start(1).httpStatus(200).rpcStatus("OK").success(0);
    assertThat(meters.asked()).isZero();
  }
}
