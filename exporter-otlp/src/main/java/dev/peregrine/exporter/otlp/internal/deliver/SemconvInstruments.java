package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.List;

/**
 * The metrics of the semantic conventions.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/otel/sdk-metrics/">SDK metrics</a>
 */
final class SemconvInstruments implements ExporterTelemetry.Instruments {

  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<Long> HTTP_STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> GRPC_STATUS =
      AttributeKey.stringKey("rpc.response.status_code");
  private static final double NANOS_PER_SECOND = 1e9;

  private final LongUpDownCounter inflight;
  private final LongCounter exported;
  private final DoubleHistogram duration;
  private final Attributes common;

  SemconvInstruments(Signal signal, SemconvAttributes attributes, MeterProvider meters) {
    Meter meter = meters.get("io.opentelemetry.exporters." + attributes.componentType());
    String prefix = "otel.sdk.exporter." + signal.item();
    String unit = "{" + signal.item() + "}";
    String items = signal.item().replace('_', ' ') + "s";
    common = attributes.common();
    inflight =
        meter
            .upDownCounterBuilder(prefix + ".inflight")
            .setUnit(unit)
            .setDescription("The " + items + " that were given to the exporter and are not done yet.")
            .build();
    exported =
        meter
            .counterBuilder(prefix + ".exported")
            .setUnit(unit)
            .setDescription("The " + items + " whose export is done, with or without success.")
            .build();
    duration =
        meter
            .histogramBuilder("otel.sdk.exporter.operation.duration")
            .setUnit("s")
            .setDescription("How long the export of a batch took.")
            .setExplicitBucketBoundariesAdvice(List.of())
            .build();
  }

  @Override
  public void started(int items) {
    inflight.add(items, common);
  }

  @Override
  public void finished(long durationNanos, int items, Verdict verdict) {
    inflight.add(-items, common);
    long rejected = Math.min(verdict.rejected(), items);
    if (!verdict.delivered()) {
      exported.add(items, with(ERROR_TYPE, verdict.errorType()));
    } else {
      if (rejected > 0) {
        exported.add(rejected, with(ERROR_TYPE, "rejected"));
      }
      exported.add(items - rejected, common);
    }
    duration.record(durationNanos / NANOS_PER_SECOND, operation(verdict));
  }

  private Attributes operation(Verdict verdict) {
    AttributesBuilder attributes = common.toBuilder();
    String code = verdict.code();
    if (!code.isEmpty()) {
      if (Character.isDigit(code.charAt(0))) {
        attributes.put(HTTP_STATUS, Long.parseLong(code));
      } else {
        attributes.put(GRPC_STATUS, code);
      }
    }
    if (!verdict.errorType().isEmpty()) {
      attributes.put(ERROR_TYPE, verdict.errorType());
    }
    return attributes.build();
  }

  private Attributes with(AttributeKey<String> key, String value) {
    return common.toBuilder().put(key, value).build();
  }
}
