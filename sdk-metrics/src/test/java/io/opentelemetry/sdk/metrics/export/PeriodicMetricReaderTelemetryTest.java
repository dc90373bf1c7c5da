package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M107, X53: a reader records its collections with the provider that it collects from. */
class PeriodicMetricReaderTelemetryTest {

  private static final String DURATION = "otel.sdk.metric_reader.collection.duration:1";

  private final FakeExporter exporter = new FakeExporter();

  private SdkMeterProvider provider(InternalTelemetryVersion version) {
    return SdkMeterProvider.builder()
        .registerMetricReader(
            PeriodicMetricReader.builder(exporter)
                .setExecutor(new ManualScheduler())
                .setInternalTelemetryVersion(version)
                .build())
        .build();
  }

  @Test
  void forceFlush_latest_recordsTheCollectionBefore() {
    SdkMeterProvider provider = provider(InternalTelemetryVersion.LATEST);

    assertThat(provider.forceFlush().isSuccess()).isTrue();
    assertThat(provider.forceFlush().isSuccess()).isTrue();

    assertThat(exporter.calls).containsExactly("flush", DURATION, "flush");
    HistogramPointData point =
        exporter.exported.get(0).getHistogramData().getPoints().iterator().next();
    assertThat(point.getCount()).isEqualTo(1);
    assertThat(point.getBoundaries()).isEqualTo(List.of());
    assertThat(point.getAttributes().get(AttributeKey.stringKey("otel.component.name")))
        .startsWith("periodic_metric_reader/");
    assertThat(exporter.exported.get(0).getInstrumentationScopeInfo().getName())
        .isEqualTo("io.opentelemetry.sdk.metrics");
  }

  @Test
  void forceFlush_legacy_recordsNothing() {
    SdkMeterProvider provider = provider(InternalTelemetryVersion.LEGACY);

    provider.forceFlush();
    provider.forceFlush();

    assertThat(exporter.calls).containsExactly("flush", "flush");
  }
}
