package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * What tracers count: spans started, and spans that are being recorded. A span costs two additions
 * to striped counters. Safe for use by several threads.
 */
public final class TracerMetrics extends LazyMetrics {

  /** Where a span's parent is. */
  public enum ParentOrigin {
    /** The span is a root. */
    NONE,
    /** The parent is a span of this process. */
    LOCAL,
    /** The parent is a span of another process. */
    REMOTE
  }

  /** What the sampler decided. */
  public enum SamplingResult {
    /** Not recorded. */
    DROP,
    /** Recorded, but not exported. */
    RECORD_ONLY,
    /** Recorded and exported. */
    RECORD_AND_SAMPLE;

    private static final SamplingResult[] ALL = values();

    /** The decision by its number, from 0. */
    public static SamplingResult of(int decision) {
      return ALL[decision];
    }
  }

  private static final AttributeKey<String> PARENT_ORIGIN =
      AttributeKey.stringKey("otel.span.parent.origin");
  private static final AttributeKey<String> SAMPLING_RESULT =
      AttributeKey.stringKey("otel.span.sampling_result");
  private static final TracerMetrics OFF = new TracerMetrics(SdkTelemetry.off());

  private final Counts startedRoots = new Counts();
  private final Counts startedWithLocalParent = new Counts();
  private final Counts startedWithRemoteParent = new Counts();
  private final Counts ended = new Counts();

  private TracerMetrics(SdkTelemetry telemetry) {
    super(telemetry);
  }

  /** Counts for the tracers of one provider. */
  public static TracerMetrics create(SdkTelemetry telemetry) {
    return telemetry.isOn() ? new TracerMetrics(telemetry) : OFF;
  }

  /** Counts a span that was started, recording or not. */
  public void started(ParentOrigin origin, SamplingResult result) {
    if (isOn()) {
      started(origin).of(result).increment();
      ensureRegistered();
    }
  }

  /** Counts a recording span that has ended. */
  public void ended(SamplingResult result) {
    if (isOn()) {
      ended.of(result).increment();
    }
  }

  private Counts started(ParentOrigin origin) {
    return switch (origin) {
      case NONE -> startedRoots;
      case LOCAL -> startedWithLocalParent;
      case REMOTE -> startedWithRemoteParent;
    };
  }

  @Override
  void register() {
    Meter meter = telemetry.meter(Signal.SPAN.scopeName);
    meter
        .counterBuilder("otel.sdk.span.started")
        .setUnit(Signal.SPAN.unit)
        .setDescription("The number of created spans.")
        .buildWithCallback(this::observeStarted);
    meter
        .upDownCounterBuilder("otel.sdk.span.live")
        .setUnit(Signal.SPAN.unit)
        .setDescription(
            "The number of created spans with `recording=true` for which the end operation has not"
                + " been called yet.")
        .buildWithCallback(this::observeLive);
  }

  private void observeStarted(ObservableLongMeasurement measurement) {
    for (ParentOrigin origin : ParentOrigin.values()) {
      for (SamplingResult result : SamplingResult.values()) {
        long count = started(origin).of(result).sum();
        if (count > 0) {
          measurement.record(count, startedAttributes(origin, result));
        }
      }
    }
  }

  private static Attributes startedAttributes(ParentOrigin origin, SamplingResult result) {
    return Attributes.of(
        PARENT_ORIGIN, origin.name().toLowerCase(Locale.ROOT), SAMPLING_RESULT, result.name());
  }

  private void observeLive(ObservableLongMeasurement measurement) {
    observeLive(measurement, SamplingResult.RECORD_ONLY);
    observeLive(measurement, SamplingResult.RECORD_AND_SAMPLE);
  }

  private void observeLive(ObservableLongMeasurement measurement, SamplingResult result) {
    // The ended ones first: a span counted in between must not make the difference negative.
    long done = ended.of(result).sum();
    long begun = 0;
    for (ParentOrigin origin : ParentOrigin.values()) {
      begun += started(origin).of(result).sum();
    }
    if (begun > 0) {
      measurement.record(begun - done, Attributes.of(SAMPLING_RESULT, result.name()));
    }
  }

  /** A count for each result. */
  private record Counts(LongAdder dropped, LongAdder recorded, LongAdder sampled) {

    Counts() {
      this(new LongAdder(), new LongAdder(), new LongAdder());
    }

    LongAdder of(SamplingResult result) {
      return switch (result) {
        case DROP -> dropped;
        case RECORD_ONLY -> recorded;
        case RECORD_AND_SAMPLE -> sampled;
      };
    }
  }
}
