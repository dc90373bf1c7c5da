package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A reader that collects when a test says so. */
final class CollectingReader implements MetricReader {

  private final AggregationTemporality temporality;
  DefaultAggregationSelector aggregations = DefaultAggregationSelector.getDefault();
  MetricFilter filter = MetricFilter.acceptAll();
  MemoryMode memoryMode = MemoryMode.IMMUTABLE_DATA;
  CompletableResultCode flushResult = CompletableResultCode.ofSuccess();
  CompletableResultCode shutdownResult = CompletableResultCode.ofSuccess();
  int flushes;
  int shutdowns;
  CollectionRegistration registration = CollectionRegistration.noop();

  CollectingReader(AggregationTemporality temporality) {
    this.temporality = temporality;
  }

  static CollectingReader cumulative() {
    return new CollectingReader(AggregationTemporality.CUMULATIVE);
  }

  static CollectingReader delta() {
    return new CollectingReader(AggregationTemporality.DELTA);
  }

  Collection<MetricData> collect() {
    return registration.collectAllMetrics();
  }

  List<String> names() {
    return collect().stream().map(MetricData::getName).toList();
  }

  /** The only metric there is. */
  MetricData collectOne() {
    Collection<MetricData> metrics = collect();
    if (metrics.size() != 1) {
      throw new AssertionError("Not one metric: " + metrics);
    }
    return metrics.iterator().next();
  }

  /** The value of the series without attributes, by name of metric; sums of histograms. */
  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (MetricData metric : collect()) {
      metric.getData().getPoints().stream()
          .filter(point -> point.getAttributes().isEmpty())
          .forEach(point -> values.merge(metric.getName(), value(point), Double::sum));
    }
    return values;
  }

  /** The values of the only metric there is. */
  Map<Attributes, Double> series() {
    Map<Attributes, Double> values = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    collectOne().getData().getPoints().forEach(p -> values.put(p.getAttributes(), value(p)));
    return values;
  }

  static double value(PointData point) {
    if (point instanceof LongPointData number) {
      return number.getValue();
    }
    if (point instanceof DoublePointData number) {
      return number.getValue();
    }
    return ((HistogramPointData) point).getSum();
  }

  @Override
  public void register(CollectionRegistration registration) {
    this.registration = registration;
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return temporality;
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return aggregations.getDefaultAggregation(instrumentType);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return memoryMode;
  }

  @Override
  public MetricFilter getMetricFilter() {
    return filter;
  }

  @Override
  public CompletableResultCode forceFlush() {
    flushes++;
    return flushResult;
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdowns++;
    return shutdownResult;
  }

  @Override
  public String toString() {
    return "CollectingReader{" + temporality + "}";
  }
}
