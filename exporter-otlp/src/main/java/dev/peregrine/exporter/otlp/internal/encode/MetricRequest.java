package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/** {@code ExportMetricsServiceRequest}. */
public final class MetricRequest extends RequestListing<MetricData> {

  public static final RequestListing<MetricData> LISTING = new MetricRequest();

  private MetricRequest() {
    super("resourceMetrics", "scopeMetrics", "metrics");
  }

  @Override
  Resource resource(MetricData metric) {
    return metric.getResource();
  }

  @Override
  InstrumentationScopeInfo scope(MetricData metric) {
    return metric.getInstrumentationScopeInfo();
  }

  /** What is counted are data points. */
  @Override
  int count(MetricData metric) {
    return metric.getData().getPoints().size();
  }

  @Override
  String name(MetricData metric) {
    return metric.getName();
  }

  @Override
  List<List<Level>> names() {
    return List.of(MetricFields.toName());
  }

  @Override
  List<Level> insideItem() {
    return MetricFields.toPoints();
  }

  @Override
  void write(OtlpWriter out, MetricData metric) {
    MetricFields.metric(out, metric);
  }
}
