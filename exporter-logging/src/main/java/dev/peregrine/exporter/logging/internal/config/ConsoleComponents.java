package dev.peregrine.exporter.logging.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.internal.MetricDefaults;
import dev.peregrine.sdk.autoconfigure.spi.internal.NamedFactory;
import io.opentelemetry.exporter.logging.SystemOutLogRecordExporter;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exporters {@code console} of configuration files. */
public final class ConsoleComponents {

  private static final String NAME = "console";

  private ConsoleComponents() {}

  private static MetricExporter metrics(ComponentConfig config) {
    return new ConsoleMetricExporter(
        parsed(config, "temporality_preference", MetricDefaults::temporality),
        parsed(config, "default_histogram_aggregation", MetricDefaults::histograms));
  }

  private static <V> V parsed(
      ComponentConfig config, String key, Function<@Nullable String, V> parser) {
    try {
      return parser.apply(config.getString(key));
    } catch (IllegalArgumentException e) {
      throw config.error(key, String.valueOf(e.getMessage()));
    }
  }

  /** Spans. */
  public static final class Spans extends NamedFactory<SpanExporter> {

    public Spans() {
      super(SpanExporter.class, NAME, config -> new ConsoleSpanExporter());
    }
  }

  /** Metrics. */
  public static final class Metrics extends NamedFactory<MetricExporter> {

    public Metrics() {
      super(MetricExporter.class, NAME, ConsoleComponents::metrics);
    }
  }

  /** Log records. */
  public static final class Logs extends NamedFactory<LogRecordExporter> {

    public Logs() {
      super(LogRecordExporter.class, NAME, config -> SystemOutLogRecordExporter.create());
    }
  }
}
