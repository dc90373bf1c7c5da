package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import dev.peregrine.sdk.metrics.ViewMatchingMode;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.export.CardinalityLimitSelector;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds an {@link SdkMeterProvider}. Not for use by several threads at once. */
public final class SdkMeterProviderBuilder {

  /** A reader and how many series it wants. */
  record RegisteredReader(MetricReader reader, CardinalityLimitSelector limits) {}

  final List<RegisteredReader> readers = new ArrayList<>();
  final List<MetricProducer> producers = new ArrayList<>();
  final List<RegisteredView> views = new ArrayList<>();
  Clock clock = Clock.getDefault();
  Resource resource = Resource.getDefault();
  BuiltInExemplarFilter exemplarFilter = BuiltInExemplarFilter.TRACE_BASED;
  ViewMatchingMode viewMatchingMode = ViewMatchingMode.INDEPENDENT;
  MeterConfigurator meterConfigurator = MeterConfig.defaultConfig();
  Duration callbackTimeout = Duration.ofSeconds(10);

  SdkMeterProviderBuilder() {}

  /**
   * Sets the clock that points and exemplars get their times from.
   *
   * @param clock the clock; by default that of the system
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkMeterProviderBuilder setClock(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets what all metrics are about.
   *
   * @param resource the resource; by default {@link Resource#getDefault()}
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkMeterProviderBuilder setResource(Resource resource) {
    this.resource = requireNonNull(resource, "resource");
    return this;
  }

  /**
   * Merges a resource into the present one, over which it takes precedence.
   *
   * @param resource what to add
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkMeterProviderBuilder addResource(Resource resource) {
    this.resource = this.resource.merge(requireNonNull(resource, "resource"));
    return this;
  }

  /**
   * Sets which measurements may become exemplars.
   *
   * @param filter one of those that {@link ExemplarFilter} provides; by default {@link
   *     ExemplarFilter#traceBased()}
   * @return this builder
   * @throws IllegalArgumentException if it is none of these
   */
  public SdkMeterProviderBuilder setExemplarFilter(ExemplarFilter filter) {
    if (!(filter instanceof BuiltInExemplarFilter builtIn)) {
      throw new IllegalArgumentException(
          "filter must be one that the static methods of ExemplarFilter return, but is " + filter);
    }
    this.exemplarFilter = builtIn;
    return this;
  }

  /**
   * Registers a view.
   *
   * @param selector which instruments it is for
   * @param view what becomes of their measurements
   * @return this builder
   * @throws NullPointerException if an argument is null
   */
  public SdkMeterProviderBuilder registerView(InstrumentSelector selector, View view) {
    requireNonNull(selector, "selector");
    views.add(new RegisteredView(selector, requireNonNull(view, "view")));
    return this;
  }

  /**
   * Sets what happens when several views select an instrument.
   *
   * @param viewMatchingMode the mode; by default {@link ViewMatchingMode#INDEPENDENT}
   * @return this builder
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#view-matching-mode">Specification</a>
   */
  public SdkMeterProviderBuilder setViewMatchingMode(ViewMatchingMode viewMatchingMode) {
    this.viewMatchingMode = requireNonNull(viewMatchingMode, "viewMatchingMode");
    return this;
  }

  /**
   * Registers a reader with the default cardinality limit of 2000 for each instrument.
   *
   * @param reader a reader that no other provider has
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkMeterProviderBuilder registerMetricReader(MetricReader reader) {
    return registerMetricReader(reader, CardinalityLimitSelector.defaultCardinalityLimitSelector());
  }

  /**
   * Registers a reader. The same reader again replaces its limits.
   *
   * @param reader a reader that no other provider has
   * @param selector how many series each kind of instrument may have, unless a view decides
   * @return this builder
   * @throws NullPointerException if an argument is null
   */
  public SdkMeterProviderBuilder registerMetricReader(
      MetricReader reader, CardinalityLimitSelector selector) {
    requireNonNull(reader, "reader");
    requireNonNull(selector, "selector");
    for (int i = readers.size() - 1; i >= 0; i--) {
      if (readers.get(i).reader == reader) {
        readers.remove(i);
      }
    }
    readers.add(new RegisteredReader(reader, selector));
    return this;
  }

  /**
   * Registers another source of metrics, which all readers ask.
   *
   * @param metricProducer the source
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkMeterProviderBuilder registerMetricProducer(MetricProducer metricProducer) {
    producers.add(requireNonNull(metricProducer, "metricProducer"));
    return this;
  }

  /**
   * Sets who decides which meters are enabled.
   *
   * @param meterConfigurator the configurator; by default all meters are enabled
   * @return this builder
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#meterconfigurator">Specification</a>
   */
  public SdkMeterProviderBuilder setMeterConfigurator(MeterConfigurator meterConfigurator) {
    this.meterConfigurator = requireNonNull(meterConfigurator, "meterConfigurator");
    return this;
  }

  /**
   * Sets how long a collection waits for each callback of an asynchronous instrument. One that
   * takes longer is left behind: there is no data of its instruments until it returns, and it is
   * not called again before.
   *
   * @param callbackTimeout a positive time; 10 seconds by default
   * @return this builder
   * @throws IllegalArgumentException if it is not positive
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#observations-inside-asynchronous-callbacks">Specification</a>
   */
  public SdkMeterProviderBuilder setCallbackTimeout(Duration callbackTimeout) {
    requireNonNull(callbackTimeout, "callbackTimeout");
    if (callbackTimeout.isNegative() || callbackTimeout.isZero()) {
      throw new IllegalArgumentException(
          "callbackTimeout must be positive, but is " + callbackTimeout);
    }
    this.callbackTimeout = callbackTimeout;
    return this;
  }

  /**
   * Builds the provider, and registers its metrics with all readers.
   *
   * @return a new provider
   */
  public SdkMeterProvider build() {
    return new SdkMeterProvider(this);
  }
}
