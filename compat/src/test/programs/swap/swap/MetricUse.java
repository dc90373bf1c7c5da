package swap;

import static swap.Main.print;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.ExplicitBucketHistogramOptions;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The metrics SDK: every instrument, views, and two readers that want different things. */
final class MetricUse {
  private static final AttributeKey<String> KEY = AttributeKey.stringKey("k");
  private static final AttributeKey<String> SECRET = AttributeKey.stringKey("secret");

  private MetricUse() {}

  static void run() {
    PrintingReader cumulative =
        new PrintingReader("cumulative", AggregationTemporalitySelector.alwaysCumulative());
    PrintingReader delta =
        new PrintingReader("delta", AggregationTemporalitySelector.deltaPreferred());
    SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .registerMetricReader(cumulative)
            .registerMetricReader(delta)
            .registerView(
                selector("dropped"), View.builder().setAggregation(Aggregation.drop()).build())
            .registerView(
                selector("renamed"),
                View.builder().setName("new.name").setDescription("new").build())
            .registerView(
                selector("filtered"), View.builder().setAttributeFilter(Set.of("k")).build())
            .registerView(
                selector("bucket*"),
                View.builder()
                    .setAggregation(
                        Aggregation.explicitBucketHistogram(
                            ExplicitBucketHistogramOptions.builder()
                                .setBucketBoundaries(List.of(1.0, 10.0))
                                .setRecordMinMax(false)
                                .build()))
                    .build())
            .registerView(
                selector("exp?nential"),
                View.builder()
                    .setAggregation(Aggregation.base2ExponentialBucketHistogram())
                    .build())
            .registerView(
                InstrumentSelector.builder()
                    .setType(InstrumentType.UP_DOWN_COUNTER)
                    .setMeterName("twice")
                    .build(),
                View.builder().setName("first").build())
            .registerView(
                InstrumentSelector.builder()
                    .setType(InstrumentType.UP_DOWN_COUNTER)
                    .setMeterName("twice")
                    .build(),
                View.builder().setAggregation(Aggregation.lastValue()).setName("second").build())
            .build();
    Meter meter = provider.meterBuilder("swap").setInstrumentationVersion("1").build();

    synchronous(meter);
    observed(meter);
    views(meter);
    provider.get("twice").upDownCounterBuilder("ud").build().add(5);
    cumulative.collect();
    delta.collect();
    meter.counterBuilder("counter").build().add(7, Attributes.of(KEY, "a"));
    cumulative.collect();
    delta.collect();

    print("metrics.flush", provider.forceFlush().join(5, TimeUnit.SECONDS).isSuccess());
    print("metrics.shutdown", provider.shutdown().join(5, TimeUnit.SECONDS).isSuccess());
    selectors();
  }

  private static InstrumentSelector selector(String name) {
    return InstrumentSelector.builder().setName(name).build();
  }

  private static void synchronous(Meter meter) {
    LongCounter counter =
        meter.counterBuilder("counter").setDescription("counts").setUnit("{thing}").build();
    counter.add(1);
    counter.add(2, Attributes.of(KEY, "a"));
    counter.add(-3);
    SpanContext sampled =
        SpanContext.create(
            "1".repeat(32), "2".repeat(16), TraceFlags.getSampled(), TraceState.getDefault());
    try (Scope ignored = Span.wrap(sampled).makeCurrent()) {
      counter.add(4, Attributes.of(KEY, "sampled"));
    }
    meter.counterBuilder("double.counter").ofDoubles().build().add(1.5);
    meter.upDownCounterBuilder("updown").build().add(-5);
    meter.upDownCounterBuilder("double.updown").ofDoubles().build().add(-5.5);
    DoubleHistogram histogram = meter.histogramBuilder("histogram").setUnit("ms").build();
    for (double value : new double[] {0, 5, 5.1, 10_000, 20_000}) {
      histogram.record(value);
    }
    histogram.record(-1);
    meter
        .histogramBuilder("advised")
        .ofLongs()
        .setExplicitBucketBoundariesAdvice(List.of(2L, 4L))
        .build()
        .record(3);
    meter.gaugeBuilder("gauge").build().set(2.5);
    meter.gaugeBuilder("long.gauge").ofLongs().build().set(25, Attributes.of(KEY, "g"));
    meter.counterBuilder("7 wrong name").build().add(1);
    meter.counterBuilder("unused").build();
    meter.counterBuilder("Counter").setDescription("counts").setUnit("{thing}").build().add(10);
  }

  private static void observed(Meter meter) {
    meter
        .counterBuilder("observed")
        .buildWithCallback(
            measurement -> {
              measurement.record(10, Attributes.of(KEY, "a"));
              measurement.record(20, Attributes.of(KEY, "b"));
            });
    meter.counterBuilder("failing").buildWithCallback(MetricUse::fail);
    meter.gaugeBuilder("observed.gauge").buildWithCallback(m -> m.record(0.5));
    meter.counterBuilder("removed").buildWithCallback(m -> m.record(1)).close();
    ObservableLongMeasurement one = meter.upDownCounterBuilder("batch.one").buildObserver();
    ObservableDoubleMeasurement two = meter.gaugeBuilder("batch.two").buildObserver();
    BatchCallback batch =
        meter.batchCallback(
            () -> {
              one.record(1);
              two.record(2, Attributes.of(KEY, "two"));
            },
            one,
            two);
    print("metrics.batch", batch != null);
  }

  private static void fail(ObservableLongMeasurement measurement) {
    throw new IllegalStateException("a callback of the application");
  }

  private static void views(Meter meter) {
    meter.counterBuilder("dropped").build().add(1);
    meter.counterBuilder("renamed").build().add(2);
    LongCounter filtered = meter.counterBuilder("filtered").build();
    filtered.add(1, Attributes.of(KEY, "a", SECRET, "x"));
    filtered.add(2, Attributes.of(KEY, "a", SECRET, "y"));
    meter.histogramBuilder("buckets").build().record(5);
    DoubleHistogram exponential = meter.histogramBuilder("exponential").build();
    for (double value : new double[] {0, 1, 2, 4, 1000, -3}) {
      exponential.record(value);
    }
  }

  private static void selectors() {
    for (InstrumentType type : InstrumentType.values()) {
      print(
          "temporality." + type,
          List.of(
              AggregationTemporalitySelector.alwaysCumulative().getAggregationTemporality(type),
              AggregationTemporalitySelector.deltaPreferred().getAggregationTemporality(type),
              AggregationTemporalitySelector.lowMemory().getAggregationTemporality(type)));
    }
    print(
        "selectors",
        DefaultAggregationSelector.asString(
            DefaultAggregationSelector.getDefault()
                .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram())));
  }
}
