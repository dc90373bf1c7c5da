package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReaderBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.List;

/** The readers of metrics: those that push periodically, and those that are asked. */
final class Readers {

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private Readers() {}

  static void register(NodeConfig config, Resource resource, SdkMeterProviderBuilder builder) {
    NodeConfig body = config.body();
    MetricReader reader =
        config.name().equals("periodic")
            ? periodic(body)
            : body.create("exporter", MetricReader.class);
    List<MetricProducer> producers =
        body.structuredList("producers").stream()
            .map(producer -> producer.createNamed(MetricProducer.class))
            .toList();
    builder.registerMetricReader(
        producers.isEmpty() ? reader : new ProducerReader(reader, producers, resource),
        CardinalityLimits.of(body.structured("cardinality_limits")));
  }

  private static MetricReader periodic(NodeConfig config) {
    Duration interval = interval(config);
    MetricExporter exporter = config.create("exporter", MetricExporter.class);
    PeriodicMetricReaderBuilder builder =
        PeriodicMetricReader.builder(exporter)
            .setInterval(interval)
            .setTimeout(config.millisOr("timeout", TIMEOUT))
            .setInternalTelemetryVersion(config.context().telemetryVersion());
    Integer batchSize = config.getInteger("max_export_batch_size/development");
    if (batchSize != null) {
      builder.setMaxExportBatchSize(batchSize);
    }
    return config.context().started().handOver(exporter, builder.build());
  }

  /** The format allows 0, which would leave no time for anything else. */
  private static Duration interval(NodeConfig config) {
    Duration interval = config.millisOr("interval", INTERVAL);
    if (interval.isZero()) {
      throw config.error("interval", "is 0; allowed: milliseconds from 1");
    }
    return interval;
  }
}
