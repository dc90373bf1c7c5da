package dev.peregrine.sdk.metrics.internal.exemplar;

import static dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind.ALWAYS_OFF;
import static dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind.ALWAYS_ON;
import static dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind.TRACE_BASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.metrics.ExemplarReservoir;
import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import dev.peregrine.sdk.metrics.internal.FakeClock;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExemplarSamplingTest {

  private static final double[] NONE = {};

  private final FakeClock clock = new FakeClock(1_234);

  private static Context span(TraceFlags flags) {
    SpanContext span =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", flags, TraceState.getDefault());
    return Context.root().with(Span.wrap(span));
  }

  private static ExemplarSampling sampling(ExemplarFilterKind filter) {
    return ExemplarSampling.of(filter, null, MetricDataType.LONG_SUM, NONE, 0);
  }

  /** How many exemplars a reservoir keeps of values spread from 0 to 99. */
  private int kept(
      @Nullable ExemplarReservoirFactory chosen,
      MetricDataType type,
      double[] boundaries,
      int maxBuckets) {
    Reservoir reservoir =
        ExemplarSampling.of(ALWAYS_ON, chosen, type, boundaries, maxBuckets).newReservoir();
    for (int i = 0; i < 100; i++) {
      reservoir.offer((double) i, Attributes.empty(), Context.root(), clock);
    }
    return reservoir.collect(Attributes.empty()).size();
  }

  // M80
  @Test
  void samples_eachFilter_asSpecified() {
    Context sampled = span(TraceFlags.getSampled());
    Context unsampled = span(TraceFlags.getDefault());

    assertThat(sampling(ALWAYS_ON).samples(Context.root())).isTrue();
    assertThat(sampling(ALWAYS_OFF).samples(sampled)).isFalse();
    assertThat(sampling(ALWAYS_OFF).isOff()).isTrue();
    assertThat(sampling(TRACE_BASED).samples(Context.root())).isFalse();
    assertThat(sampling(TRACE_BASED).samples(unsampled)).isFalse();
    assertThat(sampling(TRACE_BASED).samples(sampled)).isTrue();
  }

  @Test
  void samples_noContextGiven_asksTheCurrentOne() {
    assertThat(sampling(TRACE_BASED).samples(null)).isFalse();
    try (Scope ignored = span(TraceFlags.getSampled()).makeCurrent()) {
      assertThat(sampling(TRACE_BASED).samples(null)).isTrue();
    }
  }

  // M84
  @Test
  void newReservoir_defaults_dependOnTheAggregation() {
    int processors = Runtime.getRuntime().availableProcessors();

    assertThat(kept(null, MetricDataType.LONG_SUM, NONE, 0)).isEqualTo(Math.min(100, processors));
    assertThat(kept(null, MetricDataType.HISTOGRAM, new double[] {10, 20, 30}, 0)).isEqualTo(4);
    assertThat(kept(null, MetricDataType.HISTOGRAM, NONE, 0)).isEqualTo(Math.min(100, processors));
    assertThat(kept(null, MetricDataType.EXPONENTIAL_HISTOGRAM, NONE, 160)).isEqualTo(20);
    assertThat(kept(null, MetricDataType.EXPONENTIAL_HISTOGRAM, NONE, 7)).isEqualTo(7);
  }

  @Test
  void newReservoir_choiceOfAView_isUsed() {
    double[] boundaries = {10, 20, 30};

    assertThat(kept(ExemplarReservoirFactory.fixedSize(9), MetricDataType.HISTOGRAM, boundaries, 0))
        .isEqualTo(9);
    assertThat(
            kept(
                ExemplarReservoirFactory.histogramBuckets(),
                MetricDataType.HISTOGRAM,
                boundaries,
                0))
        .isEqualTo(4);
  }

  @Test
  void fixedSize_lessThanOne_isRefused() {
    assertThatThrownBy(() -> ExemplarReservoirFactory.fixedSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size is 0, but must be at least 1");
  }

  // M81, M87, X12, X13
  @Test
  void custom_reservoir_getsMeasurementsAndGivesExemplarsOfTheRightKind() {
    List<String> offered = new ArrayList<>();
    Context context = span(TraceFlags.getSampled());
    Attributes attributes = Attributes.of(AttributeKey.stringKey("a"), "1");
    ExemplarReservoirFactory factory =
        ExemplarReservoirFactory.custom(
            type ->
                new ExemplarReservoir() {
                  @Override
                  public void offer(long value, Attributes given, Context in, long epochNanos) {
                    offered.add(type + " " + value + given + (in == context) + epochNanos);
                  }

                  @Override
                  public void offer(double value, Attributes given, Context in, long epochNanos) {
                    offered.add(type + " " + value + given + (in == context) + epochNanos);
                  }

                  @Override
                  public List<ExemplarData> collect(Attributes point) {
                    SpanContext span = SpanContext.getInvalid();
                    return List.of(
                        LongExemplarData.create(point, 1, span, 5),
                        DoubleExemplarData.create(point, 2, span, 6.0));
                  }
                });
    SpanContext span = SpanContext.getInvalid();

    Reservoir ofLongs = newReservoir(factory, MetricDataType.LONG_SUM);
    Reservoir ofDoubles = newReservoir(factory, MetricDataType.HISTOGRAM);
    ofLongs.offer(7L, attributes, context, clock);
    ofDoubles.offer(8.5, attributes, context, clock);

    assertThat(offered)
        .containsExactly("LONG_SUM 7{a=\"1\"}true1234", "HISTOGRAM 8.5{a=\"1\"}true1234");
    assertThat(ofLongs.collect(attributes))
        .containsExactly(
            LongExemplarData.create(attributes, 1, span, 5),
            LongExemplarData.create(attributes, 2, span, 6));
    assertThat(ofDoubles.collect(attributes))
        .containsExactly(
            DoubleExemplarData.create(attributes, 1, span, 5),
            DoubleExemplarData.create(attributes, 2, span, 6));
  }

  @Test
  void custom_faultyReservoirOrMaker_isContained() {
    ExemplarReservoir faulty =
        new ExemplarReservoir() {
          @Override
          public void offer(long value, Attributes attributes, Context context, long epochNanos) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public void offer(double value, Attributes attributes, Context context, long epochNanos) {
            throw new IllegalStateException("on purpose");
          }

          @Override
          public List<ExemplarData> collect(Attributes pointAttributes) {
            throw new IllegalStateException("on purpose");
          }
        };
    List<ExemplarReservoirFactory> factories =
        List.of(
            ExemplarReservoirFactory.custom(type -> faulty),
            ExemplarReservoirFactory.custom(
                type -> {
                  throw new IllegalStateException("on purpose");
                }));
    for (ExemplarReservoirFactory factory : factories) {
      Reservoir reservoir = newReservoir(factory, MetricDataType.LONG_SUM);
      reservoir.offer(1L, Attributes.empty(), Context.root(), clock);
      reservoir.offer(1.5, Attributes.empty(), Context.root(), clock);

      assertThat(reservoir.collect(Attributes.empty())).isEmpty();
    }
  }

  private static Reservoir newReservoir(ExemplarReservoirFactory factory, MetricDataType type) {
    return ExemplarSampling.of(ALWAYS_ON, factory, type, NONE, 0).newReservoir();
  }
}
