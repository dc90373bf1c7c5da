package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.TracerMetrics.ParentOrigin;
import dev.peregrine.sdk.common.internal.TracerMetrics.SamplingResult;
import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracerMetricsTest {

  private static final String STARTED = "io.opentelemetry.sdk.trace otel.sdk.span.started";
  private static final String LIVE = "io.opentelemetry.sdk.trace otel.sdk.span.live";

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private final TracerMetrics metrics =
      TracerMetrics.create(SdkTelemetry.of(meters::provider, InternalTelemetryVersion.LATEST));

  @Test // T106
  void started_anySpan_isCountedByParentAndResult() {
    metrics.started(ParentOrigin.NONE, SamplingResult.RECORD_AND_SAMPLE);
    metrics.started(ParentOrigin.NONE, SamplingResult.RECORD_AND_SAMPLE);
    metrics.started(ParentOrigin.REMOTE, SamplingResult.DROP);
    metrics.started(ParentOrigin.LOCAL, SamplingResult.RECORD_ONLY);
    assertThat(meters.kindAndUnit(STARTED)).isEqualTo("counter {span}");
    assertThat(meters.sums(STARTED))
        .isEqualTo(
            Map.of(
                "{otel.span.parent.origin='none', otel.span.sampling_result='RECORD_AND_SAMPLE'}",
                    2.0,
                "{otel.span.parent.origin='remote', otel.span.sampling_result='DROP'}", 1.0,
                "{otel.span.parent.origin='local', otel.span.sampling_result='RECORD_ONLY'}", 1.0));
  }

  @Test // T107
  void live_recordingSpans_areCountedUntilTheyEnd() {
    metrics.started(ParentOrigin.NONE, SamplingResult.RECORD_AND_SAMPLE);
    metrics.started(ParentOrigin.LOCAL, SamplingResult.RECORD_AND_SAMPLE);
    metrics.started(ParentOrigin.LOCAL, SamplingResult.RECORD_ONLY);
    metrics.started(ParentOrigin.NONE, SamplingResult.DROP);
    metrics.ended(SamplingResult.RECORD_AND_SAMPLE);
    metrics.ended(SamplingResult.RECORD_ONLY);
    assertThat(meters.kindAndUnit(LIVE)).isEqualTo("upDownCounter {span}");
    assertThat(meters.sums(LIVE))
        .isEqualTo(
            Map.of(
                "{otel.span.sampling_result='RECORD_AND_SAMPLE'}", 1.0,
                "{otel.span.sampling_result='RECORD_ONLY'}", 0.0));
  }

  @Test // T105
  void create_off_countsNothing() {
    TracerMetrics off = TracerMetrics.create(SdkTelemetry.off());
    off.started(ParentOrigin.NONE, SamplingResult.RECORD_ONLY);
    off.ended(SamplingResult.RECORD_ONLY);
    assertThat(off.isOn()).isFalse();
    assertThat(metrics.isOn()).isTrue();
    assertThat(meters.asked()).isZero();
  }
}
