package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a metric reader records: how long its collections take. Safe for use by several threads.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/otel/sdk-metrics/">Metrics of the
 *     OpenTelemetry SDK</a>
 */
public final class ReaderMetrics {

  private static final ReaderMetrics OFF =
      new ReaderMetrics(SdkTelemetry.off(), Attributes.empty());
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final SdkTelemetry telemetry;
  private final Attributes attributes;

  /** Several threads may make it at once: equal instruments are one to the meter. */
  private volatile @Nullable DoubleHistogram duration;

  private ReaderMetrics(SdkTelemetry telemetry, Attributes attributes) {
    this.telemetry = telemetry;
    this.attributes = attributes;
  }

  /** Records nothing. */
  public static ReaderMetrics off() {
    return OFF;
  }

  /**
   * Makes the metrics of a reader.
   *
   * @param id the reader, whose type is one of the semantic conventions, such as {@code
   *     periodic_metric_reader}
   */
  public static ReaderMetrics create(SdkTelemetry telemetry, ComponentId id) {
    return telemetry.isOn() ? new ReaderMetrics(telemetry, id.attributes()) : OFF;
  }

  /**
   * Records a collection.
   *
   * @param errorType why it failed, or null
   */
  public void collected(long durationNanos, @Nullable String errorType) {
    if (telemetry.isOn()) {
      duration().record(durationNanos / NANOS_PER_SECOND, withError(errorType));
    }
  }

  private Attributes withError(@Nullable String errorType) {
    return errorType == null
        ? attributes
        : attributes.toBuilder().put(ComponentId.ERROR_TYPE, errorType).build();
  }

  private DoubleHistogram duration() {
    DoubleHistogram present = duration;
    if (present == null) {
      present =
          telemetry
              .meter(Signal.METRIC.scopeName)
              .histogramBuilder("otel.sdk.metric_reader.collection.duration")
              .setUnit("s")
              .setDescription("The duration of the collect operation of the metric reader.")
              .setExplicitBucketBoundariesAdvice(List.of())
              .build();
      duration = present;
    }
    return present;
  }
}
