package dev.peregrine.exporter.logging.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import dev.peregrine.sdk.autoconfigure.spi.internal.MetricDefaults;
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

  /** Spans. */
  public static final class Spans implements ComponentFactory<SpanExporter> {

    @Override
    public Class<SpanExporter> type() {
      return SpanExporter.class;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public SpanExporter create(ComponentConfig config) {
      return new ConsoleSpanExporter();
    }
  }

  /** Metrics. */
  public static final class Metrics implements ComponentFactory<MetricExporter> {

    @Override
    public Class<MetricExporter> type() {
      return MetricExporter.class;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public MetricExporter create(ComponentConfig config) {
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
  }

  /** Log records. */
  public static final class Logs implements ComponentFactory<LogRecordExporter> {

    @Override
    public Class<LogRecordExporter> type() {
      return LogRecordExporter.class;
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public LogRecordExporter create(ComponentConfig config) {
      return SystemOutLogRecordExporter.create();
    }
  }
}
