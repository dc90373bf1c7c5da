package io.opentelemetry.sdk;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;

/**
 * The SDK's {@link OpenTelemetry}. It owns its providers: shutting it down shuts them down.
 *
 * <p>All methods are thread-safe.
 */
public class OpenTelemetrySdk implements OpenTelemetry, Closeable {

  private static final LazyLogger LOGGER = LazyLogger.of(OpenTelemetrySdk.class);
  private static final int CLOSE_TIMEOUT_SECONDS = 10;

  private final SdkTracerProvider tracerProvider;
  private final TracerProvider guardedTracerProvider;
  private final SdkMeterProvider meterProvider;
  private final MeterProvider guardedMeterProvider;
  private final SdkLoggerProvider loggerProvider;
  private final LoggerProvider guardedLoggerProvider;
  private final ContextPropagators propagators;
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableResultCode shutdownResult = new CompletableResultCode();

  /**
   * Makes an SDK of its parts.
   *
   * @param tracerProvider the tracer provider, which the SDK will own
   * @param meterProvider the meter provider, which the SDK will own
   * @param loggerProvider the logger provider, which the SDK will own
   * @param propagators the propagators
   */
  protected OpenTelemetrySdk(
      SdkTracerProvider tracerProvider,
      SdkMeterProvider meterProvider,
      SdkLoggerProvider loggerProvider,
      ContextPropagators propagators) {
    this.tracerProvider = tracerProvider;
    this.guardedTracerProvider = new GuardedTracerProvider(tracerProvider);
    this.meterProvider = meterProvider;
    this.guardedMeterProvider = new GuardedMeterProvider(meterProvider);
    this.loggerProvider = loggerProvider;
    this.guardedLoggerProvider = new GuardedLoggerProvider(loggerProvider);
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
   * Returns the logger provider, which is meant for bridges from logging libraries, wrapped so that
   * such a library cannot cast it and shut it down.
   *
   * @return the same provider at each call
   */
  @Override
  public final LoggerProvider getLogsBridge() {
    return guardedLoggerProvider;
  }

  /**
   * Returns the logger provider itself.
   *
   * @return the same provider at each call
   */
  public final SdkLoggerProvider getSdkLoggerProvider() {
    return loggerProvider;
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
        CompletableResultCode.ofAll(
            List.of(
                tracerProvider.shutdown(), meterProvider.shutdown(), loggerProvider.shutdown()));
    UserCode.passOn(providers, shutdownResult);
    return shutdownResult;
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
        + ", loggerProvider="
        + loggerProvider
        + ", propagators="
        + propagators
        + "}";
  }
}
