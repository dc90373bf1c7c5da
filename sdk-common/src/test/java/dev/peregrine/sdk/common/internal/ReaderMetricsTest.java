package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** M107, X53. */
class ReaderMetricsTest {

  private static final String DURATION =
      "io.opentelemetry.sdk.metrics otel.sdk.metric_reader.collection.duration";

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);

  private ReaderMetrics create(String type) {
    return ReaderMetrics.create(
        SdkTelemetry.of(meters::provider, InternalTelemetryVersion.LATEST), ComponentId.next(type));
  }

  @Test
  void collected_oneAfterTheOther_recordsSeconds() {
    ReaderMetrics metrics = create("test_reader_1");

    assertThat(meters.asked()).as("before there is something to record").isZero();
    metrics.collected(TimeUnit.MILLISECONDS.toNanos(250), null);
    metrics.collected(TimeUnit.MILLISECONDS.toNanos(500), null);

    assertThat(meters.sums(DURATION))
        .isEqualTo(
            Map.of(
                "{otel.component.name='test_reader_1/0', otel.component.type='test_reader_1'}",
                0.75));
    assertThat(meters.kindAndUnit(DURATION)).isEqualTo("histogram s");
    assertThat(meters.boundaries(DURATION)).isEqualTo(List.of());
  }

  @Test
  void collected_failed_namesTheError() {
    create("test_reader_2").collected(TimeUnit.SECONDS.toNanos(1), "java.lang.Exception");

    assertThat(meters.sums(DURATION))
        .isEqualTo(
            Map.of(
                "{error.type='java.lang.Exception', otel.component.name='test_reader_2/0',"
                    + " otel.component.type='test_reader_2'}",
                1.0));
  }

  @Test
  void collected_off_recordsNothing() {
    ReaderMetrics.create(SdkTelemetry.off(), ComponentId.next("test_reader_3")).collected(1, null);
    ReaderMetrics.off().collected(1, null);

    assertThat(meters.names()).isEmpty();
  }
}
