package io.opentelemetry.sdk.metrics;

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
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks a reader what it decides for instruments; where it fails, the SDK's default is taken. */
final class ReaderDefaults {

  private static final Logger LOGGER = Logger.getLogger(SdkMeterProvider.class.getName());
  private static final int CARDINALITY_LIMIT = 2_000;

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final MetricReader reader;
  private final CardinalityLimitSelector limits;
  private final MetricFilter filter;
  private final MemoryMode memoryMode;

  ReaderDefaults(MetricReader reader, CardinalityLimitSelector limits) {
    this.reader = reader;
    this.limits = limits;
    filter = ask("metric filter", reader::getMetricFilter, MetricFilter.acceptAll());
    memoryMode = ask("memory mode", reader::getMemoryMode, MemoryMode.IMMUTABLE_DATA);
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
    Aggregation chosen =
        ask(
            "default aggregation",
            () -> reader.getDefaultAggregation(type),
            Aggregation.defaultAggregation());
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

  AggregationTemporality temporality(InstrumentType type) {
    return ask(
        "temporality",
        () -> reader.getAggregationTemporality(type),
        AggregationTemporality.CUMULATIVE);
  }

  int cardinalityLimit(InstrumentType type) {
    int limit = ask("cardinality limit", () -> limits.getCardinalityLimit(type), CARDINALITY_LIMIT);
    if (limit > 0) {
      return limit;
    }
    log.log(
        Level.WARNING, "A cardinality limit must be > 0, but one of " + reader + " is " + limit);
    return CARDINALITY_LIMIT;
  }

  MetricResult test(InstrumentationScopeInfo scope, String name, MetricDataType type, String unit) {
    return ask(
        "metric filter", () -> filter.testMetric(scope, name, type, unit), MetricResult.ACCEPT);
  }

  private <T> T ask(String what, Supplier<@Nullable T> question, T otherwise) {
    Throwable cause = null;
    try {
      T answer = question.get();
      if (answer != null) {
        return answer;
      }
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      cause = thrown;
    }
    log.log(
        Level.WARNING,
        "Metric reader " + reader + " gives no " + what + "; it is taken to be " + otherwise,
        cause);
    return otherwise;
  }
}
