package io.opentelemetry.sdk;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The SDK's {@link OpenTelemetry}. It owns its providers: shutting it down shuts them down.
 *
 * <p>All methods are thread-safe.
 */
public class OpenTelemetrySdk implements OpenTelemetry, Closeable {

  private static final Logger LOGGER = Logger.getLogger(OpenTelemetrySdk.class.getName());
  private static final int CLOSE_TIMEOUT_SECONDS = 10;

  private final SdkTracerProvider tracerProvider;
  private final TracerProvider guardedTracerProvider;
  private final SdkMeterProvider meterProvider;
  private final MeterProvider guardedMeterProvider;
  private final ContextPropagators propagators;
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableResultCode shutdownResult = new CompletableResultCode();

  OpenTelemetrySdk(
      SdkTracerProvider tracerProvider,
      SdkMeterProvider meterProvider,
      ContextPropagators propagators) {
    this.tracerProvider = tracerProvider;
    this.guardedTracerProvider = new GuardedTracerProvider(tracerProvider);
    this.meterProvider = meterProvider;
    this.guardedMeterProvider = new GuardedMeterProvider(meterProvider);
    this.propagators = propagators;
  }

  /**
   * Returns a builder of an SDK; what is not set does nothing.
   *
   * @return a new builder
   */
  public static OpenTelemetrySdkBuilder builder() {
    return new OpenTelemetrySdkBuilder();
  }

  /**
   * Returns the tracer provider, wrapped so that an instrumentation library cannot cast it and shut
   * it down.
   *
   * @return the same provider at each call
   */
  @Override
  public final TracerProvider getTracerProvider() {
    return guardedTracerProvider;
  }

  /**
   * Returns the tracer provider itself.
   *
   * @return the same provider at each call
   */
  public final SdkTracerProvider getSdkTracerProvider() {
    return tracerProvider;
  }

  /**
   * Returns the meter provider, wrapped so that an instrumentation library cannot cast it and shut
   * it down.
   *
   * @return the same provider at each call
   */
  @Override
  public final MeterProvider getMeterProvider() {
    return guardedMeterProvider;
  }

  /**
   * Returns the meter provider itself.
   *
   * @return the same provider at each call
   */
  public final SdkMeterProvider getSdkMeterProvider() {
    return meterProvider;
  }

  /**
   * Returns the logger provider, which is meant for bridges from logging libraries.
   *
   * @return the same provider at each call
   */
  @Override
  public final LoggerProvider getLogsBridge() {
    return LoggerProvider.noop();
  }

  @Override
  public final ContextPropagators getPropagators() {
    return propagators;
  }

  /**
   * Shuts all providers down, which exports what is still pending. Only the first call does so;
   * later ones return the same result. Does not wait.
   *
   * @return completes when all providers have; succeeds only if each of them does
   */
  public CompletableResultCode shutdown() {
    if (shutDown.getAndSet(true)) {
      LOGGER.log(Level.FINE, "shutdown() was called before");
      return shutdownResult;
    }
    CompletableResultCode providers =
        CompletableResultCode.ofAll(List.of(tracerProvider.shutdown(), meterProvider.shutdown()));
    providers.whenComplete(() -> completeShutdown(providers));
    return shutdownResult;
  }

  private void completeShutdown(CompletableResultCode providers) {
    if (providers.isSuccess()) {
      shutdownResult.succeed();
    } else {
      shutdownResult.failExceptionally(providers.getFailureThrowable());
    }
  }

  /** Calls {@link #shutdown()} and waits for its result, at most 10 seconds. */
  @Override
  public void close() {
    if (!shutdown().join(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS).isSuccess()) {
      LOGGER.log(
          Level.WARNING,
          shutdownResult.isDone()
              ? "The SDK was shut down, but not everything could be exported"
              : "The SDK did not shut down within " + CLOSE_TIMEOUT_SECONDS + " s; giving up");
    }
  }

  @Override
  public String toString() {
    return "OpenTelemetrySdk{tracerProvider="
        + tracerProvider
        + ", meterProvider="
        + meterProvider
        + ", propagators="
        + propagators
        + "}";
  }
}
