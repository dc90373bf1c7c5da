package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.StateLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.internal.ResettableCollection;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Collects for one reader, once at a time. Readers do not notice each other. */
final class ReaderCollection implements CollectionRegistration, ResettableCollection {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeterProvider.class);

  private final MeterProvider provider;
  private final MeterProviderState state;
  private final Iterable<SdkMeter> meters;
  private final int reader;
  private final boolean reusesData;

  private final ReentrantLock lock = new ReentrantLock();

  /** In the order of the producers. */
  private final List<StateLogger> producerLogs = new ArrayList<>();

  /** What the last collection gave out, if it may be written over. */
  private final List<MetricData> reused = new ArrayList<>();

  private final Collection<MetricData> reusedView = Collections.unmodifiableList(reused);

  ReaderCollection(
      MeterProvider provider, MeterProviderState state, Iterable<SdkMeter> meters, int reader) {
    this.provider = provider;
    this.state = state;
    this.meters = meters;
    this.reader = reader;
    for (MetricProducer unused : state.producers()) {
      producerLogs.add(new StateLogger(LOGGER));
    }
    reusesData = state.readers().get(reader).memoryMode() == MemoryMode.REUSABLE_DATA;
  }

  @Override
  public Collection<MetricData> collectAllMetrics() {
    lock.lock();
    try {
      List<MetricData> metrics = reusesData ? reused : new ArrayList<>();
      metrics.clear();
      collect(metrics);
      return reusesData ? reusedView : Collections.unmodifiableList(metrics);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public MeterProvider getMeterProvider() {
    return provider;
  }

  @Override
  public void reset() {
    lock.lock();
    try {
      for (SdkMeter meter : meters) {
        meter.reset();
      }
    } finally {
      lock.unlock();
    }
  }

  private void collect(List<MetricData> metrics) {
    List<SdkCallback> due = new ArrayList<>();
    for (SdkMeter meter : meters) {
      meter.startRound(reader, due);
    }
    state.callbackRunner().run(due, reader);
    // After the callbacks, so that no series begins after the time of its point.
    long now = state.clock().now();
    for (SdkMeter meter : meters) {
      meter.collect(reader, now, metrics);
    }
    for (int i = 0; i < producerLogs.size(); i++) {
      collect(state.producers().get(i), producerLogs.get(i), metrics);
    }
  }

  private void collect(MetricProducer producer, StateLogger log, List<MetricData> metrics) {
    try {
      metrics.addAll(producer.produce(state.resource(), state.readers().get(reader).filter()));
      log.recovered("Metric producer " + producer + " works again");
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      log.problem("Metric producer " + producer + " has thrown, or returned null", thrown);
    }
  }
}
