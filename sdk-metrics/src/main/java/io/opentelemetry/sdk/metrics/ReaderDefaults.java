package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.MetricFilter;
import dev.peregrine.sdk.metrics.MetricFilter.MetricResult;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.export.CardinalityLimitSelector;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.logging.Level;

/** Asks a reader what it decides for instruments; where it fails, the SDK's default is taken. */
final class ReaderDefaults {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeterProvider.class);
  private static final int CARDINALITY_LIMIT = 2_000;

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final MetricReader reader;
  private final CardinalityLimitSelector limits;
  private final MetricFilter filter;
  private final MemoryMode memoryMode;

  ReaderDefaults(MetricReader reader, CardinalityLimitSelector limits) {
    this.reader = reader;
    this.limits = limits;
    filter = askForFilter();
    memoryMode = askForMemoryMode();
  }

  private MetricFilter askForFilter() {
    try {
      return requireNonNull(reader.getMetricFilter());
    } catch (Throwable thrown) {
      return instead("metric filter", MetricFilter.acceptAll(), thrown);
    }
  }

  private MemoryMode askForMemoryMode() {
    try {
      return requireNonNull(reader.getMemoryMode());
    } catch (Throwable thrown) {
      return instead("memory mode", MemoryMode.IMMUTABLE_DATA, thrown);
    }
  }

  MetricFilter filter() {
    return filter;
  }

  MemoryMode memoryMode() {
    return memoryMode;
  }

  /** An aggregation that suits the instrument, other than the default one. */
  Aggregation aggregation(InstrumentDescriptor instrument) {
    InstrumentType type = instrument.type();
    Aggregation chosen = askForAggregation(type);
    if (!Aggregations.isBuiltIn(chosen) || !Aggregations.suits(chosen, type)) {
      log.log(
          Level.WARNING,
          "The default aggregation of " + reader + " does not suit " + instrument.label());
      chosen = Aggregation.defaultAggregation();
    }
    return Aggregations.advised(
        chosen == PlainAggregation.DEFAULT ? Aggregations.defaultFor(type) : chosen,
        instrument.advice());
  }

  private Aggregation askForAggregation(InstrumentType type) {
    try {
      return requireNonNull(reader.getDefaultAggregation(type));
    } catch (Throwable thrown) {
      return instead("default aggregation", Aggregation.defaultAggregation(), thrown);
    }
  }

  AggregationTemporality temporality(InstrumentType type) {
    try {
      return requireNonNull(reader.getAggregationTemporality(type));
    } catch (Throwable thrown) {
      return instead("temporality", AggregationTemporality.CUMULATIVE, thrown);
    }
  }

  int cardinalityLimit(InstrumentType type) {
    int limit;
    try {
      limit = limits.getCardinalityLimit(type);
    } catch (Throwable thrown) {
      limit = instead("cardinality limit", CARDINALITY_LIMIT, thrown);
    }
    if (limit > 0) {
      return limit;
    }
    log.log(
        Level.WARNING, "A cardinality limit must be > 0, but one of " + reader + " is " + limit);
    return CARDINALITY_LIMIT;
  }

  MetricResult test(InstrumentationScopeInfo scope, String name, MetricDataType type, String unit) {
    try {
      return requireNonNull(filter.testMetric(scope, name, type, unit));
    } catch (Throwable thrown) {
      return instead("metric filter", MetricResult.ACCEPT, thrown);
    }
  }

  /** What holds where an answer is missing; null for one counts as thrown. */
  private <T> T instead(String what, T otherwise, Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    log.log(
        Level.WARNING,
        "Metric reader " + reader + " gives no " + what + "; it is taken to be " + otherwise,
        thrown);
    return otherwise;
  }
}
