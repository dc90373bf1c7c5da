package io.opentelemetry.sdk.testing.junit5;

import dev.peregrine.sdk.testing.internal.InMemorySdk;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.assertj.TracesAssert;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An SDK that keeps what it records in memory, for JUnit 5 and 6. It is the global one while the
 * tests of a class run, and empty when a test begins.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
 * }</pre>
 */
public final class OpenTelemetryExtension
    implements BeforeEachCallback, BeforeAllCallback, AfterAllCallback {

  private final InMemorySdk sdk = new InMemorySdk();

  private OpenTelemetryExtension() {}

  /**
   * Creates an extension with an SDK of its own.
   *
   * @return a new extension
   */
  public static OpenTelemetryExtension create() {
    return new OpenTelemetryExtension();
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

  /**
   * Begins an assertion on the spans that ended so far, trace by trace: the traces in the order of
   * the first span that ended, the spans of each by start time.
   *
   * @return the assertion
   */
  public TracesAssert assertTraces() {
    return TracesAssert.assertThat(getSpans());
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
  public void beforeAll(ExtensionContext context) {
    sdk.install();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sdk.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // The tests of the class around a nested one may go on.
    if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
      sdk.uninstall();
    }
  }
}
