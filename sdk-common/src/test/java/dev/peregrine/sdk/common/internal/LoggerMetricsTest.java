package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.FakeMeters;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoggerMetricsTest {

  private static final String CREATED = "io.opentelemetry.sdk.logs otel.sdk.log.created";

  private final FakeMeters<MeterProvider> meters = new FakeMeters<>(MeterProvider.class);
  private final LoggerMetrics metrics =
      LoggerMetrics.create(SdkTelemetry.of(meters::provider, InternalTelemetryVersion.LATEST));

  @Test // L67
  void created_records_areCounted() {
    metrics.created();
    metrics.created();

    assertThat(meters.kindAndUnit(CREATED)).isEqualTo("counter {log_record}");
    assertThat(meters.sums(CREATED)).isEqualTo(Map.of("{}", 2.0));
  }

  @Test // L66
  void create_off_countsNothing() {
    LoggerMetrics off = LoggerMetrics.create(SdkTelemetry.off());
    off.created();

    assertThat(off.isOn()).isFalse();
    assertThat(meters.asked()).isZero();
  }
}
