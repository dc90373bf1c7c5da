package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.Locale;

/** The metrics from before there were semantic conventions for them. */
final class LegacyInstruments implements ExporterTelemetry.Instruments {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("type");
  private static final AttributeKey<Boolean> SUCCESS = AttributeKey.booleanKey("success");

  private final LongCounter seen;
  private final LongCounter exported;
  private final Attributes seenAttributes;
  private final Attributes successAttributes;
  private final Attributes failureAttributes;

  LegacyInstruments(ExporterOptions options, MeterProvider meters) {
    String transport = options.protocol.name().toLowerCase(Locale.ROOT);
    Meter meter = meters.get("io.opentelemetry.exporters.otlp-" + transport);
    String type = options.signal.legacyItem();
    seen = meter.counterBuilder("otlp.exporter.seen").build();
    exported = meter.counterBuilder("otlp.exporter.exported").build();
    seenAttributes = Attributes.of(TYPE, type);
    successAttributes = Attributes.of(TYPE, type, SUCCESS, true);
    failureAttributes = Attributes.of(TYPE, type, SUCCESS, false);
  }

  @Override
  public void started(int items) {
    seen.add(items, seenAttributes);
  }

  @Override
  public void finished(long durationNanos, int items, Verdict verdict) {
    long good = verdict.delivered() ? Math.max(items - verdict.rejected(), 0) : 0;
    if (good > 0) {
      exported.add(good, successAttributes);
    }
    if (good < items) {
      exported.add(items - good, failureAttributes);
    }
  }
}
