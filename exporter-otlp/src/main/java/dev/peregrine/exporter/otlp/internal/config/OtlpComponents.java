package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** The exporters {@code otlp_http} and {@code otlp_grpc} of configuration files. */
public final class OtlpComponents {

  private OtlpComponents() {}

  /** What the exporters of a signal share. */
  private abstract static class Exporter<T> implements ComponentFactory<T> {

    private final Class<T> type;
    private final OtlpSignal signal;
    private final boolean grpc;

    Exporter(Class<T> type, OtlpSignal signal, boolean grpc) {
      this.type = type;
      this.signal = signal;
      this.grpc = grpc;
    }

    @Override
    public final Class<T> type() {
      return type;
    }

    @Override
    public final String name() {
      return grpc ? "otlp_grpc" : "otlp_http";
    }

    final OtlpSettings settings(ComponentConfig config) {
      return new OtlpMapping(config, signal, grpc);
    }
  }

  private abstract static class Spans extends Exporter<SpanExporter> {

    Spans(boolean grpc) {
      super(SpanExporter.class, OtlpSignal.TRACES, grpc);
    }

    @Override
    public final SpanExporter create(ComponentConfig config) {
      return OtlpExporters.spans(settings(config), config.context().meterProvider());
    }
  }

  private abstract static class Metrics extends Exporter<MetricExporter> {

    Metrics(boolean grpc) {
      super(MetricExporter.class, OtlpSignal.METRICS, grpc);
    }

    @Override
    public final MetricExporter create(ComponentConfig config) {
      return OtlpExporters.metrics(settings(config), config.context().meterProvider());
    }
  }

  private abstract static class Logs extends Exporter<LogRecordExporter> {

    Logs(boolean grpc) {
      super(LogRecordExporter.class, OtlpSignal.LOGS, grpc);
    }

    @Override
    public final LogRecordExporter create(ComponentConfig config) {
      return OtlpExporters.logs(settings(config), config.context().meterProvider());
    }
  }

  /** Spans over HTTP. */
  public static final class HttpSpans extends Spans {

    public HttpSpans() {
      super(false);
    }
  }

  /** Spans over gRPC. */
  public static final class GrpcSpans extends Spans {

    public GrpcSpans() {
      super(true);
    }
  }

  /** Metrics over HTTP. */
  public static final class HttpMetrics extends Metrics {

    public HttpMetrics() {
      super(false);
    }
  }

  /** Metrics over gRPC. */
  public static final class GrpcMetrics extends Metrics {

    public GrpcMetrics() {
      super(true);
    }
  }

  /** Log records over HTTP. */
  public static final class HttpLogs extends Logs {

    public HttpLogs() {
      super(false);
    }
  }

  /** Log records over gRPC. */
  public static final class GrpcLogs extends Logs {

    public GrpcLogs() {
      super(true);
    }
  }
}
