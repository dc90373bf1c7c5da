package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
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
    RECORD_AND_SAMPLE
  }

  private static final AttributeKey<String> PARENT_ORIGIN =
      AttributeKey.stringKey("otel.span.parent.origin");
  private static final AttributeKey<String> SAMPLING_RESULT =
      AttributeKey.stringKey("otel.span.sampling_result");
  private static final ParentOrigin[] ORIGINS = ParentOrigin.values();
  private static final SamplingResult[] RESULTS = SamplingResult.values();

  /** Stands last, since it needs the constants above. */
  private static final TracerMetrics OFF = new TracerMetrics(SdkTelemetry.off());

  private final LongAdder[] started = adders(ORIGINS.length * RESULTS.length);
  private final LongAdder[] ended = adders(RESULTS.length);

  private TracerMetrics(SdkTelemetry telemetry) {
    super(telemetry);
  }

  /** Counts for the tracers of one provider. */
  public static TracerMetrics create(SdkTelemetry telemetry) {
    return telemetry.isOn() ? new TracerMetrics(telemetry) : OFF;
  }

  private static LongAdder[] adders(int count) {
    LongAdder[] adders = new LongAdder[count];
    for (int i = 0; i < count; i++) {
      adders[i] = new LongAdder();
    }
    return adders;
  }

  /** Counts a span that was started, recording or not. */
  public void started(ParentOrigin origin, SamplingResult result) {
    if (isOn()) {
      started[index(origin, result)].increment();
      ensureRegistered();
    }
  }

  /** Counts a recording span that has ended. */
  public void ended(SamplingResult result) {
    if (isOn()) {
      ended[result.ordinal()].increment();
    }
  }

  private static int index(ParentOrigin origin, SamplingResult result) {
    return origin.ordinal() * RESULTS.length + result.ordinal();
  }

  @Override
  void register() {
    Meter meter = telemetry.meter(Signal.SPAN.scopeName);
    meter
        .counterBuilder("otel.sdk.span.started")
        .setUnit(Signal.SPAN.unit)
        .setDescription("The number of created spans.")
        .buildWithCallback(
            measurement -> {
              for (ParentOrigin origin : ORIGINS) {
                for (SamplingResult result : RESULTS) {
                  long count = started[index(origin, result)].sum();
                  if (count > 0) {
                    measurement.record(count, startedAttributes(origin, result));
                  }
                }
              }
            });
    meter
        .upDownCounterBuilder("otel.sdk.span.live")
        .setUnit(Signal.SPAN.unit)
        .setDescription(
            "The number of created spans with `recording=true` for which the end operation has not"
                + " been called yet.")
        .buildWithCallback(
            measurement -> {
              for (SamplingResult result : RESULTS) {
                // The ended ones first: a span counted in between must not make the difference
                // negative.
                long done = ended[result.ordinal()].sum();
                long begun = startedOf(result);
                if (result != SamplingResult.DROP && begun > 0) {
                  measurement.record(begun - done, Attributes.of(SAMPLING_RESULT, result.name()));
                }
              }
            });
  }

  private long startedOf(SamplingResult result) {
    long sum = 0;
    for (ParentOrigin origin : ORIGINS) {
      sum += started[index(origin, result)].sum();
    }
    return sum;
  }

  private static Attributes startedAttributes(ParentOrigin origin, SamplingResult result) {
    return Attributes.of(
        PARENT_ORIGIN, origin.name().toLowerCase(Locale.ROOT), SAMPLING_RESULT, result.name());
  }
}
