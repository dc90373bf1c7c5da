package dev.peregrine.sdk.metrics.internal.series;

import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.OVERFLOW;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.onlyPoint;
import static dev.peregrine.sdk.metrics.internal.series.StreamFixture.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.metrics.ExemplarReservoirFactory;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarSampling;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesExemplarTest {

  private static final Context SAMPLED =
      Context.root()
          .with(
              Span.wrap(
                  SpanContext.create(
                      "0af7651916cd43dd8448eb211c80319c",
                      "b7ad6b7169203331",
                      TraceFlags.getSampled(),
                      TraceState.getDefault())));

  private final StreamFixture fixture = new StreamFixture();

  private static Consumer<StreamConfig.Builder> exemplars(ExemplarFilterKind filter) {
    return settings ->
        settings.setExemplars(
            ExemplarSampling.of(
                filter,
                ExemplarReservoirFactory.fixedSize(4),
                MetricDataType.LONG_SUM,
                new double[0],
                0));
  }

  private static List<Long> values(@Nullable MetricData metric) {
    return onlyPoint(metric).getExemplars().stream()
        .map(exemplar -> ((LongExemplarData) exemplar).getValue())
        .toList();
  }

  @Test
  void record_traceBased_keepsThoseOfSampledSpans() {
    SeriesStream stream = fixture.cumulative(exemplars(ExemplarFilterKind.TRACE_BASED));
    stream.record(1, set("a"), null);
    stream.record(2, set("a"), SAMPLED);
    try (Scope ignored = SAMPLED.makeCurrent()) {
      stream.record(3, set("a"), null);
      stream.record(4, set("a"), Context.root());
    }
    stream.bind(set("a")).record(5, SAMPLED);

    assertThat(values(stream.collect(2_000))).containsExactly(2L, 3L, 5L);
  }

  // M85: the state is reset with each collection, also for cumulative points
  @Test
  void collect_again_onlyNewExemplars() {
    SeriesStream stream = fixture.cumulative(exemplars(ExemplarFilterKind.ALWAYS_ON));
    stream.record(1, set("a"), null);
    stream.collect(2_000);
    assertThat(values(stream.collect(3_000))).isEmpty();

    stream.record(2, set("a"), null);

    assertThat(values(stream.collect(4_000))).containsExactly(2L);
  }

  // M82
  @Test
  void collect_filteredAttributes_areOnTheExemplar() {
    SeriesStream stream =
        fixture.delta(
            exemplars(ExemplarFilterKind.ALWAYS_ON)
                .andThen(settings -> settings.setAttributeFilter(name -> false)));
    stream.record(1, set("a"), null);
    stream.bind(set("b")).record(1, null);

    assertThat(onlyPoint(stream.collect(2_000)).getExemplars())
        .extracting(exemplar -> exemplar.getFilteredAttributes())
        .containsExactly(set("a"), set("b"));
  }

  @Test
  void collect_overflow_exemplarTellsTheSet() {
    SeriesStream stream =
        fixture.delta(
            exemplars(ExemplarFilterKind.ALWAYS_ON)
                .andThen(settings -> settings.setCardinalityLimit(0)));
    stream.record(1, set("a"), null);

    MetricData metric = stream.collect(2_000);

    assertThat(onlyPoint(metric).getAttributes()).isEqualTo(OVERFLOW);
    assertThat(onlyPoint(metric).getExemplars())
        .extracting(exemplar -> exemplar.getFilteredAttributes())
        .containsExactly(set("a"));
  }

  // M79, X10
  @Test
  void record_off_neitherContextNorClockNorReservoir() {
    SeriesStream stream = fixture.delta(exemplars(ExemplarFilterKind.ALWAYS_OFF));
    stream.record(1, set("a"), new UntouchableContext());
    int readings = fixture.clock.readings();

    stream.record(1, set("a"), new UntouchableContext());

    assertThat(fixture.clock.readings()).isEqualTo(readings);
    assertThat(values(stream.collect(2_000))).isEmpty();
  }

  /** Must not be asked. */
  private static final class UntouchableContext implements Context {

    @Override
    public <V> @Nullable V get(ContextKey<V> key) {
      throw new AssertionError();
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
      throw new AssertionError();
    }
  }

  @Test
  void record_traceBasedNotSampled_clockIsNotRead() {
    SeriesStream stream = fixture.delta(exemplars(ExemplarFilterKind.TRACE_BASED));
    stream.record(1, set("a"), null);
    int readings = fixture.clock.readings();

    stream.record(1, set("a"), null);

    assertThat(fixture.clock.readings()).isEqualTo(readings);
  }
}
