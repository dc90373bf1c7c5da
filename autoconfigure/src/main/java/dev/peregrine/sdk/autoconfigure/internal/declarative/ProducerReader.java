package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.MetricFilter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;

/** A reader with producers of its own, which the other readers of its provider do not ask. */
final class ProducerReader implements MetricReader {

  private static final Logger LOGGER = Logger.getLogger(ProducerReader.class.getName());

  private final MetricReader delegate;
  private final List<ContainedProducer> producers;

  ProducerReader(MetricReader delegate, List<MetricProducer> producers, Resource resource) {
    this.delegate = delegate;
    this.producers =
        producers.stream()
            .map(producer -> new ContainedProducer(producer, resource, new StateLogger(LOGGER)))
            .toList();
  }

  @Override
  public void register(CollectionRegistration registration) {
    delegate.register(
        new CollectionRegistration() {
          @Override
          public Collection<MetricData> collectAllMetrics() {
            List<MetricData> metrics = new ArrayList<>(registration.collectAllMetrics());
            producers.forEach(producer -> producer.addTo(metrics, getMetricFilter()));
            return metrics;
          }

          @Override
          public MeterProvider getMeterProvider() {
            return registration.getMeterProvider();
          }
        });
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return delegate.getAggregationTemporality(instrumentType);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
    return delegate.getDefaultAggregation(instrumentType);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return delegate.getMemoryMode();
  }

  @Override
  public MetricFilter getMetricFilter() {
    return delegate.getMetricFilter();
  }

  @Override
  public CompletableResultCode forceFlush() {
    return delegate.forceFlush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return delegate.shutdown();
  }

  @Override
  public void close() throws IOException {
    delegate.close();
  }

  @Override
  public String toString() {
    return "ProducerReader{delegate=" + delegate + ", producers=" + producers + "}";
  }

  /** A producer whose failure the others and the reader do not notice. */
  private record ContainedProducer(MetricProducer producer, Resource resource, StateLogger log) {

    void addTo(List<MetricData> metrics, MetricFilter filter) {
      try {
        metrics.addAll(producer.produce(resource, filter));
        log.recovered("Metric producer " + producer + " works again");
      } catch (Throwable thrown) {
        UserCode.rethrowIfFatal(thrown);
        log.problem("Metric producer " + producer + " has thrown, or returned null", thrown);
      }
    }

    @Override
    public String toString() {
      return producer.toString();
    }
  }
}
