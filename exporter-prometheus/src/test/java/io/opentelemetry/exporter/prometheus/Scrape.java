package io.opentelemetry.exporter.prometheus;

import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What Prometheus would see of some instruments, without a server. */
final class Scrape {

  private final PrometheusMetricReaderBuilder reader = PrometheusMetricReader.builder();
  private final SdkMeterProviderBuilder provider =
      SdkMeterProvider.builder().setResource(Resource.empty());
  private String accept = "";

  Scrape() {
    reader.setTargetInfoMetricEnabled(false).setOtelScopeLabelsEnabled(false);
  }

  Scrape reader(Consumer<PrometheusMetricReaderBuilder> settings) {
    settings.accept(reader);
    return this;
  }

  Scrape provider(Consumer<SdkMeterProviderBuilder> settings) {
    settings.accept(provider);
    return this;
  }

  Scrape accept(String header) {
    accept = header;
    return this;
  }

  String of(Consumer<Meter> use) {
    return text(snapshots(use));
  }

  MetricSnapshots snapshots(Consumer<Meter> use) {
    PrometheusMetricReader made = reader.build();
    try (SdkMeterProvider meters = provider.registerMetricReader(made).build()) {
      use.accept(meters.meterBuilder("shop").setInstrumentationVersion("1.2").build());
      return made.collect();
    }
  }

  private String text(MetricSnapshots snapshots) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ExpositionFormats.init()
          .findWriter(accept)
          .write(out, snapshots, EscapingScheme.fromAcceptHeader(accept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
