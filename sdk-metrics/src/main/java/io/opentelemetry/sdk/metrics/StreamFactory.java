package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.metrics.MetricFilter.MetricResult;
import dev.peregrine.sdk.metrics.internal.series.MetricDescriptor;
import dev.peregrine.sdk.metrics.internal.series.StreamConfig;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Decides on the streams that one reader has of the instruments of one meter. */
final class StreamFactory {

  private final MeterProviderState state;
  private final ReaderDefaults reader;
  private final InstrumentationScopeInfo scope;

  StreamFactory(MeterProviderState state, ReaderDefaults reader, InstrumentationScopeInfo scope) {
    this.state = state;
    this.reader = reader;
    this.scope = scope;
  }

  /** One for each view, but for those that the view or the reader drops. */
  List<StreamSpec> specs(InstrumentDescriptor instrument, List<ViewSettings> views) {
    List<StreamSpec> specs = new ArrayList<>(views.size());
    for (ViewSettings view : views) {
      Aggregation aggregation = aggregation(instrument, view);
      if (aggregation == PlainAggregation.DROP) {
        continue;
      }
      String name = view.name() == null ? instrument.name() : view.name();
      MetricResult verdict =
          reader.test(
              scope,
              name,
              Aggregations.dataType(aggregation, instrument.valueType()),
              instrument.unit());
      if (verdict != MetricResult.DROP) {
        specs.add(
            spec(instrument, view, name, aggregation, verdict == MetricResult.ACCEPT_PARTIAL));
      }
    }
    return specs;
  }

  private Aggregation aggregation(InstrumentDescriptor instrument, ViewSettings view) {
    Aggregation set = view.aggregation();
    return set == null || set == PlainAggregation.DEFAULT ? reader.aggregation(instrument) : set;
  }

  private StreamSpec spec(
      InstrumentDescriptor instrument,
      ViewSettings view,
      String name,
      Aggregation aggregation,
      boolean isPartial) {
    Predicate<String> kept =
        view.attributeFilter() == null
            ? instrument.advice().attributeFilter()
            : view.attributeFilter();
    return new StreamSpec(
        name,
        view.description() == null ? instrument.description() : view.description(),
        instrument.unit(),
        instrument.type(),
        instrument.valueType(),
        aggregation,
        AttributeKeys.both(kept, view.exclusion()),
        view.cardinalityLimit() == null
            ? reader.cardinalityLimit(instrument.type())
            : view.cardinalityLimit(),
        view.exemplarReservoir(),
        isPartial);
  }

  /** What a stream for a specification is made of. */
  StreamConfig config(StreamSpec spec, Duration idleExpiry) {
    MetricDescriptor descriptor =
        new MetricDescriptor(
            state.resource(),
            scope,
            spec.name(),
            spec.description(),
            spec.unit(),
            spec.dataType(),
            Aggregations.isMonotonic(spec.type()),
            reader.temporality(spec.type()));
    return StreamConfig.builder(
            descriptor, Aggregations.aggregator(spec.aggregation(), spec.valueType()))
        .setAttributeFilter(spec.attributeFilter())
        .setCardinalityLimit(spec.cardinalityLimit())
        .setExemplars(Aggregations.sampling(spec, state.exemplarFilter()))
        .setMemoryMode(reader.memoryMode())
        .setClock(state.clock())
        .setIdleExpiry(idleExpiry)
        .build();
  }
}
