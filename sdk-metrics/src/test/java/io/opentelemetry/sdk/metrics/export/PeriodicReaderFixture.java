package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A reader whose time the test moves. */
abstract class PeriodicReaderFixture {

  static final Logger LOGGER = Logger.getLogger(PeriodicMetricReader.class.getName());

  final ManualScheduler scheduler = new ManualScheduler();
  final FakeExporter exporter = new FakeExporter();
  int collections;
  Supplier<Collection<MetricData>> metrics = () -> List.of(TestMetrics.sum("m" + collections, 1));

  @BeforeEach
  void silence() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterEach
  void restore() {
    LOGGER.setLevel(null);
  }

  final PeriodicMetricReader reader() {
    return reader(PeriodicMetricReader.builder(exporter));
  }

  final PeriodicMetricReader reader(PeriodicMetricReaderBuilder builder) {
    PeriodicMetricReader reader =
        new PeriodicMetricReader(builder.setExecutor(scheduler), scheduler.timer());
    reader.register(source());
    return reader;
  }

  final CollectionRegistration source() {
    return new CollectionRegistration() {
      @Override
      public Collection<MetricData> collectAllMetrics() {
        collections++;
        return metrics.get();
      }
    };
  }
}
