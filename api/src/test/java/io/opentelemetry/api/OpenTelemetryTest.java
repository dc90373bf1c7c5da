package io.opentelemetry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.junit.jupiter.api.Test;

class OpenTelemetryTest {

  @Test
  void noop_always_isMadeOfNoops() {
    OpenTelemetry noop = OpenTelemetry.noop();

    assertThat(noop).isSameAs(OpenTelemetry.noop());
    assertThat(noop.getTracerProvider()).isSameAs(TracerProvider.noop());
    assertThat(noop.getMeterProvider()).isSameAs(MeterProvider.noop());
    assertThat(noop.getLogsBridge()).isSameAs(LoggerProvider.noop());
    assertThat(noop.getPropagators()).isSameAs(ContextPropagators.noop());
  }

  @Test
  void propagating_withPropagators_hasThemAndRecordsNothing() {
    ContextPropagators propagators = new RecordingOpenTelemetry().propagators;
    OpenTelemetry propagating = OpenTelemetry.propagating(propagators);

    assertThat(propagating.getPropagators()).isSameAs(propagators);
    assertThat(propagating.getTracerProvider()).isSameAs(TracerProvider.noop());
    assertThat(propagating.toString()).contains(propagators.toString());
    assertThatNullPointerException().isThrownBy(() -> OpenTelemetry.propagating(null));
  }

  @Test
  void getTracer_withNames_asksTheProvider() {
    RecordingOpenTelemetry openTelemetry = new RecordingOpenTelemetry();

    assertThat(openTelemetry.getTracer("a")).isNotNull();
    assertThat(openTelemetry.getTracer("a", "1")).isNotNull();
    assertThat(openTelemetry.tracerBuilder("a")).isNotNull();
    assertThat(openTelemetry.wantedTracers).containsExactly("a", "a:1", "a built");
  }

  // T3
  @Test
  void getTracer_withNull_takesItAsEmpty() {
    RecordingOpenTelemetry openTelemetry = new RecordingOpenTelemetry();

    assertThat(openTelemetry.getTracer(null)).isNotNull();
    assertThat(openTelemetry.getTracer(null, "1")).isNotNull();
    assertThat(openTelemetry.getTracer("a", null)).isNotNull();
    assertThat(openTelemetry.tracerBuilder(null)).isNotNull();
    assertThat(openTelemetry.wantedTracers).containsExactly("", ":1", "a", " built");
  }

  @Test
  void getMeter_withNull_isNotNull() {
    OpenTelemetry openTelemetry = new RecordingOpenTelemetry();

    assertThat(openTelemetry.getMeter("a")).isNotNull();
    assertThat(openTelemetry.getMeter(null)).isNotNull();
    assertThat(openTelemetry.meterBuilder(null)).isNotNull();
  }
}
