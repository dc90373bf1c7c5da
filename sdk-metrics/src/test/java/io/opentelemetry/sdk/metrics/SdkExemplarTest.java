package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.ExemplarReservoir;
import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Exemplars, from the provider's settings to the point. */
class SdkExemplarTest {

  private static final AttributeKey<String> A = stringKey("a");
  private static final AttributeKey<String> B = stringKey("b");
  private static final Context SAMPLED = context(TraceFlags.getSampled());
  private static final Context UNSAMPLED = context(TraceFlags.getDefault());

  private final CollectingReader reader = CollectingReader.cumulative();
  private final SdkMeterProviderBuilder builder =
      SdkMeterProvider.builder().registerMetricReader(reader);

  private static Context context(TraceFlags flags) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.create(
                    "0af7651916cd43dd8448eb211c80319c",
                    "b7ad6b7169203331",
                    flags,
                    TraceState.getDefault())));
  }

  private LongCounter counter() {
    return builder.build().get("m").counterBuilder("c").build();
  }

  private List<? extends ExemplarData> exemplars() {
    return reader.collectOne().getData().getPoints().iterator().next().getExemplars();
  }

  @Test // M79, M80
  void filter_byDefault_takesMeasurementsOfSampledSpans() {
    LongCounter counter = counter();
    counter.add(1);
    counter.add(1, Attributes.empty(), UNSAMPLED);
    assertThat(exemplars()).isEmpty();

    try (Scope ignored = SAMPLED.makeCurrent()) {
      counter.add(1);
    }

    assertThat(exemplars())
        .singleElement()
        .satisfies(
            exemplar ->
                assertThat(exemplar.getSpanContext().getTraceId())
                    .isEqualTo("0af7651916cd43dd8448eb211c80319c"));
  }

  @Test // M80
  void filter_alwaysOff_takesNothing() {
    builder.setExemplarFilter(ExemplarFilter.alwaysOff());
    counter().add(1, Attributes.empty(), SAMPLED);

    assertThat(exemplars()).isEmpty();
  }

  @Test // M80
  void filter_alwaysOn_takesEverything() {
    builder.setExemplarFilter(ExemplarFilter.alwaysOn());
    counter().add(1);

    assertThat(exemplars()).hasSize(1);
  }

  @Test // M41, M82
  void attributes_thatAViewLeavesOut_areOnTheExemplar() {
    builder.registerView(
        InstrumentSelector.builder().setName("c").build(),
        View.builder().setAttributeFilter(Set.of("a")).build());
    counter().add(1, Attributes.of(A, "1", B, "2"), SAMPLED);

    assertThat(exemplars())
        .singleElement()
        .satisfies(e -> assertThat(e.getFilteredAttributes()).isEqualTo(Attributes.of(B, "2")));
  }

  /** Takes note of what it is offered. */
  private record Offers(List<String> taken) implements ExemplarReservoir {

    @Override
    public void offer(long value, Attributes attributes, Context context, long epochNanos) {
      taken.add(value + " " + attributes.get(A));
    }

    @Override
    public void offer(double value, Attributes attributes, Context context, long epochNanos) {
      taken.add(value + " " + attributes.get(A));
    }

    @Override
    public List<? extends ExemplarData> collect(Attributes pointAttributes) {
      return List.of();
    }
  }

  @Test // M36, M81, M87, X8
  void reservoir_ofAView_isMadeForEachSeries() {
    List<MetricDataType> made = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    builder.registerView(
        InstrumentSelector.builder().setName("c").build(),
        View.builder()
            .setExemplarReservoir(
                ExemplarReservoirFactory.custom(
                    type -> {
                      made.add(type);
                      return new Offers(taken);
                    }))
            .build());
    LongCounter counter = counter();
    counter.add(1, Attributes.of(A, "x"), SAMPLED);
    counter.add(2, Attributes.of(A, "y"), SAMPLED);
    counter.add(3, Attributes.of(A, "y"), SAMPLED);

    assertThat(made).containsExactly(MetricDataType.LONG_SUM, MetricDataType.LONG_SUM);
    assertThat(taken).containsExactly("1 x", "2 y", "3 y");
  }
}
