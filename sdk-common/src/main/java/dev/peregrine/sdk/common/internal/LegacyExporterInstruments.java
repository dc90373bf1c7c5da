package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names from before the semantic conventions. */
final class LegacyExporterInstruments implements ExporterInstruments {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("type");
  private static final AttributeKey<Boolean> SUCCESS = AttributeKey.booleanKey("success");

  private final SdkTelemetry telemetry;
  private final String scopeName;
  private final Attributes seenAttributes;
  private final Attributes exportedAttributes;
  private final Attributes failedAttributes;

  /** Several threads may make them at once: equal instruments are one to the meter. */
  private volatile @Nullable LongCounter seen;

  private volatile @Nullable LongCounter exported;

  LegacyExporterInstruments(SdkTelemetry telemetry, Signal signal, String componentType) {
    this.telemetry = telemetry;
    scopeName = "io.opentelemetry.exporters." + transport(componentType);
    String type = signal.lowerName();
    seenAttributes = Attributes.of(TYPE, type);
    exportedAttributes = Attributes.of(TYPE, type, SUCCESS, true);
    failedAttributes = Attributes.of(TYPE, type, SUCCESS, false);
  }

  private static String transport(String componentType) {
    for (String known : new String[] {"otlp_grpc", "otlp_http_json", "otlp_file"}) {
      if (componentType.startsWith(known)) {
        return known.replace('_', '-');
      }
    }
    return "otlp-http";
  }

  private LongCounter seen() {
    LongCounter present = seen;
    if (present == null) {
      present = counter("otlp.exporter.seen");
      seen = present;
    }
    return present;
  }

  private LongCounter exported() {
    LongCounter present = exported;
    if (present == null) {
      present = counter("otlp.exporter.exported");
      exported = present;
    }
    return present;
  }

  private LongCounter counter(String name) {
    return telemetry.meter(scopeName).counterBuilder(name).build();
  }

  @Override
  public void started(long items) {
    seen().add(items, seenAttributes);
  }

  @Override
  public void ended(
      ExporterMetrics.Operation operation,
      @Nullable String errorType,
      Map<String, Long> lost,
      long durationNanos) {
    long failed = 0;
    // Mostly nothing is, and then a start need not load the view of the values.
    if (!lost.isEmpty()) {
      for (long ofOneReason : lost.values()) {
        failed += ofOneReason;
      }
    }
    if (failed < operation.items) {
      exported().add(operation.items - failed, exportedAttributes);
    }
    if (failed > 0) {
      exported().add(failed, failedAttributes);
    }
  }

  @Override
  public void lost(long items, String errorType) {
    seen().add(items, seenAttributes);
    exported().add(items, failedAttributes);
  }
}
