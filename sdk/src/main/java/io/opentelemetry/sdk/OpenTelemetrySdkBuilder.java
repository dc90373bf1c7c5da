package io.opentelemetry.sdk;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.internal.SdkFinisher;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.jspecify.annotations.Nullable;

/** Builds an {@link OpenTelemetrySdk}. Not thread-safe. */
public final class OpenTelemetrySdkBuilder {

  private @Nullable SdkTracerProvider tracerProvider;
  private @Nullable SdkMeterProvider meterProvider;
  private @Nullable SdkLoggerProvider loggerProvider;
  private ContextPropagators propagators = ContextPropagators.noop();

  OpenTelemetrySdkBuilder() {}

  /**
   * Sets the tracer provider, which the SDK will own. By default one without processors, whose
   * spans record nothing.
   *
   * @param tracerProvider the provider
   * @return this
   */
  public OpenTelemetrySdkBuilder setTracerProvider(SdkTracerProvider tracerProvider) {
    this.tracerProvider = tracerProvider;
    return this;
  }

  /**
   * Sets the meter provider, which the SDK will own. By default one without readers, whose
   * instruments record nothing.
   *
   * @param meterProvider the provider
   * @return this
   */
  public OpenTelemetrySdkBuilder setMeterProvider(SdkMeterProvider meterProvider) {
    this.meterProvider = meterProvider;
    return this;
  }

  /**
   * Sets the logger provider, which the SDK will own. By default one without processors, whose
   * loggers do nothing.
   *
   * @param loggerProvider the provider
   * @return this
   */
  public OpenTelemetrySdkBuilder setLoggerProvider(SdkLoggerProvider loggerProvider) {
    this.loggerProvider = loggerProvider;
    return this;
  }

  /**
   * Sets the propagators. By default nothing is propagated.
   *
   * @param propagators the propagators
   * @return this
   */
  public OpenTelemetrySdkBuilder setPropagators(ContextPropagators propagators) {
    this.propagators = requireNonNull(propagators, "propagators");
    return this;
  }

  /**
   * Builds the SDK and makes it the global one.
   *
   * @return the SDK
   * @throws IllegalStateException if there is a global one already
   * @see GlobalOpenTelemetry
   */
  public OpenTelemetrySdk buildAndRegisterGlobal() {
    OpenTelemetrySdk sdk = build();
    GlobalOpenTelemetry.set(sdk);
    return sdk;
  }

  /**
   * Builds the SDK and leaves the global one as it is.
   *
   * @return the SDK
   */
  public OpenTelemetrySdk build() {
    OpenTelemetrySdk sdk =
        new OpenTelemetrySdk(
            tracerProvider == null ? SdkTracerProvider.builder().build() : tracerProvider,
            meterProvider == null ? SdkMeterProvider.builder().build() : meterProvider,
            loggerProvider == null ? SdkLoggerProvider.builder().build() : loggerProvider,
            propagators);
    return SdkFinisher.finish(this, OpenTelemetrySdk.class, sdk);
  }
}
