package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import java.util.concurrent.atomic.LongAdder;

/** What loggers count: the records that they are given. Safe for use by several threads. */
public final class LoggerMetrics extends LazyMetrics {

  private static final LoggerMetrics OFF = new LoggerMetrics(SdkTelemetry.off());

  private final LongAdder created = new LongAdder();

  private LoggerMetrics(SdkTelemetry telemetry) {
    super(telemetry);
  }

  /** Counts for the loggers of one provider. */
  public static LoggerMetrics create(SdkTelemetry telemetry) {
    return telemetry.isOn() ? new LoggerMetrics(telemetry) : OFF;
  }

  /** Counts a record that an enabled logger was given, whatever becomes of it. */
  public void created() {
    if (isOn()) {
      created.increment();
      ensureRegistered();
    }
  }

  @Override
  void register() {
    Meter meter = telemetry.meter(Signal.LOG.scopeName);
    meter
        .counterBuilder("otel.sdk.log.created")
        .setUnit(Signal.LOG.unit)
        .setDescription("The number of logs submitted to enabled SDK Loggers.")
        .buildWithCallback(measurement -> measurement.record(created.sum(), Attributes.empty()));
  }
}
