package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What an exporter counts: items under way, items exported or failed, and how long its operations
 * take. An operation is one call of {@code export}, retries included:
 *
 * <pre>{@code
 * ExporterMetrics.Operation operation = metrics.start(spans.size());
 * …
 * operation.httpStatus(response.getStatusCode()).success(rejectedByServer);
 * }</pre>
 *
 * <p>Safe for use by several threads.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/otel/sdk-metrics/">Metrics of the
 *     OpenTelemetry SDK</a>
 */
public final class ExporterMetrics {

  private final ComponentId id;
  private final @Nullable ExporterInstruments instruments;
  private final LongSupplier nanoTime;

  private ExporterMetrics(
      ComponentId id, @Nullable ExporterInstruments instruments, LongSupplier nanoTime) {
    this.id = id;
    this.instruments = instruments;
    this.nanoTime = nanoTime;
  }

  /**
   * Makes the metrics of an exporter.
   *
   * @param id the exporter, whose type is one of the semantic conventions, such as {@code
   *     otlp_grpc_span_exporter}
   * @param endpoint the server that it sends to
   */
  public static ExporterMetrics create(
      SdkTelemetry telemetry, Signal signal, ComponentId id, URI endpoint) {
    return create(telemetry, signal, id, endpoint, SystemNanoTime.INSTANCE);
  }

  static ExporterMetrics create(
      SdkTelemetry telemetry, Signal signal, ComponentId id, URI endpoint, LongSupplier nanoTime) {
    if (!telemetry.isOn()) {
      return new ExporterMetrics(id, null, nanoTime);
    }
    return new ExporterMetrics(
        id,
        telemetry.version() == InternalTelemetryVersion.LEGACY
            ? new LegacyExporterInstruments(telemetry, signal, id.type())
            : new LatestExporterInstruments(telemetry, signal, id, endpoint),
        nanoTime);
  }

  /** Whose metrics these are, whether or not anything is counted. */
  public ComponentId id() {
    return id;
  }

  /** Counts items that were lost before there was an operation. */
  public void lost(long items, String errorType) {
    if (instruments != null) {
      instruments.lost(items, errorType);
    }
  }

  /** Begins an operation that exports a number of items. */
  public Operation start(long items) {
    return instruments == null ? Operation.OFF : new Operation(instruments, items, nanoTime);
  }

  /**
   * One export. The first outcome counts; later ones change nothing. The statuses are noted by the
   * thread that then reports the outcome.
   */
  public static final class Operation {

    private static final Operation OFF = new Operation(null, 0, SystemNanoTime.INSTANCE);

    final long items;
    private final @Nullable ExporterInstruments instruments;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final AtomicBoolean ended = new AtomicBoolean();
    private int httpStatus;
    private @Nullable String rpcStatus;

    private Operation(
        @Nullable ExporterInstruments instruments, long items, LongSupplier nanoTime) {
      this.instruments = instruments;
      this.items = items;
      this.nanoTime = nanoTime;
      startNanos = nanoTime.getAsLong();
      if (instruments != null) {
        instruments.started(items);
      }
    }

    /** Notes the status of the last HTTP response. */
    public Operation httpStatus(int status) {
      if (instruments != null) {
        httpStatus = status;
      }
      return this;
    }

    /** Notes the name of the last gRPC status, such as {@code UNAVAILABLE}. */
    public Operation rpcStatus(String status) {
      if (instruments != null) {
        rpcStatus = status;
      }
      return this;
    }

    /** Ends the operation; the server took all items but those it rejected. */
    public void success(long rejected) {
      end(null, rejected > 0 ? Map.of("rejected", rejected) : Map.of());
    }

    /** Ends the operation without success, for the reason that {@code error.type} will name. */
    public void failure(String errorType) {
      end(errorType, Map.of(errorType, items));
    }

    /**
     * Ends the operation.
     *
     * @param errorType why all of it failed; null if some of it did not
     * @param lost how many items were not exported, for each reason
     */
    public void end(@Nullable String errorType, Map<String, Long> lost) {
      if (instruments != null && !ended.getAndSet(true)) {
        instruments.ended(this, errorType, lost, nanoTime.getAsLong() - startNanos);
      }
    }

    /** The status of the last HTTP response; 0 without one. */
    int httpStatus() {
      return httpStatus;
    }

    /** The name of the last gRPC status; null without one. */
    @Nullable String rpcStatus() {
      return rpcStatus;
    }
  }
}
