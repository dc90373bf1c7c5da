package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.spi.internal.SelfTelemetry;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.metrics.ExemplarFilter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.CardinalityLimitSelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The meter provider: exemplar filter, and a reader of its own for each exporter. */
final class MeterProviderConfiguration {

  private static final String EXPORTERS = "otel.metrics.exporter";
  private static final String EXPORT_TIMEOUT = "otel.metric.export.timeout";
  private static final String EXEMPLAR_FILTER = "otel.metrics.exemplar.filter";
  private static final String CARDINALITY_LIMIT = "otel.java.metrics.cardinality.limit";
  private static final int DEFAULT_CARDINALITY_LIMIT = 2000;

  private final ConfigProperties config;
  private final Customizers customizers;
  private final StartedComponents started;
  private final ComponentLoader componentLoader;
  private final MetricExporters exporters;

  /** Looked for when a name is that of no exporter. */
  private @Nullable MetricReaders readers;

  private final ChosenParts chosen = new ChosenParts();

  MeterProviderConfiguration(
      ConfigProperties config,
      ComponentLoader componentLoader,
      Customizers customizers,
      StartedComponents started) {
    this.config = config;
    this.customizers = customizers;
    this.started = started;
    this.componentLoader = componentLoader;
    this.exporters = new MetricExporters(EXPORTERS, componentLoader);
  }

  SdkMeterProvider create(Resource resource) {
    int mark = started.mark();
    SdkMeterProviderBuilder builder =
        SdkMeterProvider.builder().setResource(resource).setExemplarFilter(exemplarFilter());
    CardinalityLimitSelector limits = cardinalityLimits();
    for (String name : ExporterNames.read(config, EXPORTERS)) {
      MetricReader reader = customizers.metricReader.apply(reader(name), config, started);
      builder.registerMetricReader(reader, limits);
    }
    return started.handOverSince(
        mark, customizers.meterProvider.apply(builder, config, started).build());
  }

  private CardinalityLimitSelector cardinalityLimits() {
    int limit = Settings.intFrom(1, config, CARDINALITY_LIMIT, DEFAULT_CARDINALITY_LIMIT);
    return limit == DEFAULT_CARDINALITY_LIMIT
        ? CardinalityLimitSelector.defaultCardinalityLimitSelector()
        : instrumentType -> limit;
  }

  /** What was chosen, for the log. */
  ChosenParts chosen() {
    return chosen;
  }

  private ExemplarFilter exemplarFilter() {
    String name = config.getString(EXEMPLAR_FILTER, "").strip();
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "", "trace_based" -> ExemplarFilter.traceBased();
      case "always_on" -> ExemplarFilter.alwaysOn();
      case "always_off" -> ExemplarFilter.alwaysOff();
      default -> {
        Settings.warn(
            config,
            EXEMPLAR_FILTER,
            name,
            "one of always_on, always_off, trace_based",
            "trace_based");
        yield ExemplarFilter.traceBased();
      }
    };
  }

  private MetricReader reader(String name) {
    if (!exporters.offer(name) && readers().offer(name)) {
      chosen.add("reader", name);
      return started.add(readers().create(name, config));
    }
    MetricExporter exporter =
        customizers.metricExporter.apply(
            started.add(exporters.create(name, config)), config, started);
    chosen.add("exporter", exporter);
    return started.handOver(exporter, periodicReader(exporter));
  }

  private MetricReaders readers() {
    if (readers == null) {
      readers = new MetricReaders(EXPORTERS, componentLoader);
    }
    return readers;
  }

  private MetricReader periodicReader(MetricExporter exporter) {
    TimeoutCheck.check(config, EXPORT_TIMEOUT, "metrics");
    return PeriodicMetricReader.builder(exporter)
        .setInterval(
            Settings.positive(config, "otel.metric.export.interval", Duration.ofMinutes(1)))
        .setTimeout(config.getDuration(EXPORT_TIMEOUT, Duration.ofSeconds(30)))
        .setInternalTelemetryVersion(SelfTelemetry.version(config))
        .build();
  }
}
