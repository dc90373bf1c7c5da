package io.opentelemetry.sdk.testing.junit4;

import dev.peregrine.sdk.testing.internal.InMemorySdk;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.rules.ExternalResource;

/**
 * An SDK that keeps what it records in memory. It is the global one while a test runs, and empty
 * when a test begins.
 *
 * <pre>{@code
 * @Rule public final OpenTelemetryRule telemetry = OpenTelemetryRule.create();
 * }</pre>
 */
public final class OpenTelemetryRule extends ExternalResource {

  private final InMemorySdk sdk = new InMemorySdk();

  private OpenTelemetryRule() {}

  /**
   * Creates a rule with an SDK of its own.
   *
   * @return a new rule
   */
  public static OpenTelemetryRule create() {
    return new OpenTelemetryRule();
  }

  /**
   * Returns the SDK.
   *
   * @return the same SDK at each call
   */
  public OpenTelemetry getOpenTelemetry() {
    return sdk.openTelemetry();
  }

  /**
   * Returns the spans that ended so far, in the order in which they ended.
   *
   * @return an immutable copy
   */
  public List<SpanData> getSpans() {
    return sdk.spans();
  }

  /** Forgets the spans that ended so far. */
  public void clearSpans() {
    sdk.clearSpans();
  }

  /**
   * Collects the metrics of everything recorded so far. They are cumulative.
   *
   * @return an immutable copy
   */
  public List<MetricData> getMetrics() {
    return sdk.metrics();
  }

  /**
   * Forgets all metrics, and the instruments they came from: what these record later is lost, and
   * their callbacks are not called any more. Meters make new ones.
   */
  public void clearMetrics() {
    sdk.clearMetrics();
  }

  /**
   * Returns the log records emitted so far, in the order in which they were emitted.
   *
   * @return an immutable copy
   */
  public List<LogRecordData> getLogRecords() {
    return sdk.logRecords();
  }

  /** Forgets the log records emitted so far. */
  public void clearLogRecords() {
    sdk.clearLogRecords();
  }

  @Override
  protected void before() {
    sdk.install();
    sdk.clear();
  }

  @Override
  protected void after() {
    sdk.uninstall();
  }
}
