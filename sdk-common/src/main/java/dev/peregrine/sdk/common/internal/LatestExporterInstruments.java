package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The names of the semantic conventions. */
final class LatestExporterInstruments implements ExporterInstruments {

  private static final AttributeKey<String> SERVER_ADDRESS =
      AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
  private static final AttributeKey<Long> HTTP_STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> RPC_STATUS =
      AttributeKey.stringKey("rpc.response.status_code");
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final SdkTelemetry telemetry;
  private final Signal signal;
  private final ComponentId id;
  private final Attributes attributes;

  /** Several threads may make them at once: equal instruments are one to the meter. */
  private volatile @Nullable Instruments instruments;

  LatestExporterInstruments(SdkTelemetry telemetry, Signal signal, ComponentId id, URI endpoint) {
    this.telemetry = telemetry;
    this.signal = signal;
    this.id = id;
    attributes = withServer(id.attributes(), endpoint);
  }

  private static Attributes withServer(Attributes attributes, URI endpoint) {
    String host = endpoint.getHost();
    if (host == null) {
      return attributes;
    }
    int defaultPort = "https".equals(endpoint.getScheme()) ? 443 : 80;
    return attributes.toBuilder()
        .put(SERVER_ADDRESS, host)
        .put(SERVER_PORT, endpoint.getPort() < 0 ? defaultPort : endpoint.getPort())
        .build();
  }

  private Instruments instruments() {
    Instruments present = instruments;
    if (present == null) {
      present = create(telemetry.meter("io.opentelemetry.exporters." + id.type()));
      instruments = present;
    }
    return present;
  }

  private Instruments create(Meter meter) {
    String prefix = "otel.sdk.exporter.";
    return new Instruments(
        meter
            .upDownCounterBuilder(prefix + signal.metricPart + ".inflight")
            .setUnit(signal.unit)
            .setDescription(
                "The number of "
                    + signal.plural
                    + " which were passed to the exporter, but that have not been exported yet"
                    + " (neither successful, nor failed).")
            .build(),
        meter
            .counterBuilder(prefix + signal.metricPart + ".exported")
            .setUnit(signal.unit)
            .setDescription(
                "The number of "
                    + signal.plural
                    + " for which the export has finished, either successful or failed.")
            .build(),
        meter
            .histogramBuilder(prefix + "operation.duration")
            .setUnit("s")
            .setDescription("The duration of exporting a batch of telemetry records.")
            .setExplicitBucketBoundariesAdvice(List.of())
            .build());
  }

  @Override
  public void started(long items) {
    instruments().inFlight.add(items, attributes);
  }

  @Override
  public void ended(
      ExporterMetrics.Operation operation,
      @Nullable String errorType,
      Map<String, Long> lost,
      long durationNanos) {
    Instruments present = instruments();
    long exported = operation.items;
    present.inFlight.add(-exported, attributes);
    for (Map.Entry<String, Long> loss : lost.entrySet()) {
      present.exported.add(loss.getValue(), withError(loss.getKey()));
      exported -= loss.getValue();
    }
    if (exported > 0) {
      present.exported.add(exported, attributes);
    }
    present.duration.record(durationNanos / NANOS_PER_SECOND, withStatus(operation, errorType));
  }

  @Override
  public void lost(long items, String errorType) {
    instruments().exported.add(items, withError(errorType));
  }

  private Attributes withError(String errorType) {
    return attributes.toBuilder().put(ComponentId.ERROR_TYPE, errorType).build();
  }

  private Attributes withStatus(ExporterMetrics.Operation operation, @Nullable String errorType) {
    AttributesBuilder builder = attributes.toBuilder();
    if (errorType != null) {
      builder.put(ComponentId.ERROR_TYPE, errorType);
    }
    if (operation.httpStatus() != 0) {
      builder.put(HTTP_STATUS, operation.httpStatus());
    }
    String rpcStatus = operation.rpcStatus();
    if (rpcStatus != null) {
      builder.put(RPC_STATUS, rpcStatus);
    }
    return builder.build();
  }

  private record Instruments(
      LongUpDownCounter inFlight, LongCounter exported, DoubleHistogram duration) {}
}
