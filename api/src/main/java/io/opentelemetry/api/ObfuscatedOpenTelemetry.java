package io.opentelemetry.api;

import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.lang.reflect.Constructor;

/** Stands before an instance so that nobody can cast it to the SDK it is. */
final class ObfuscatedOpenTelemetry implements OpenTelemetry {

  private static final String EXTENDED = "io.opentelemetry.api.incubator.ExtendedOpenTelemetry";
  private static final String OBFUSCATED_EXTENDED =
      "io.opentelemetry.api.incubator.internal.ObfuscatedExtendedOpenTelemetry";

  private final OpenTelemetry delegate;

  private ObfuscatedOpenTelemetry(OpenTelemetry delegate) {
    this.delegate = delegate;
  }

  /**
   * Hides an instance; one with the incubating API keeps that, by the wrapper the incubator has.
   */
  static OpenTelemetry hide(OpenTelemetry openTelemetry) {
    try {
      Class<?> extended = Class.forName(EXTENDED);
      if (extended.isInstance(openTelemetry)) {
        Constructor<?> wrapper = Class.forName(OBFUSCATED_EXTENDED).getConstructor(extended);
        return (OpenTelemetry) wrapper.newInstance(openTelemetry);
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      // The incubator is not there, or is of another version.
      return new ObfuscatedOpenTelemetry(openTelemetry);
    }
    return new ObfuscatedOpenTelemetry(openTelemetry);
  }

  @Override
  public TracerProvider getTracerProvider() {
    return delegate.getTracerProvider();
  }

  @Override
  public TracerBuilder tracerBuilder(String instrumentationScopeName) {
    return delegate.tracerBuilder(instrumentationScopeName);
  }

  @Override
  public MeterProvider getMeterProvider() {
    return delegate.getMeterProvider();
  }

  @Override
  public LoggerProvider getLogsBridge() {
    return delegate.getLogsBridge();
  }

  @Override
  public ContextPropagators getPropagators() {
    return delegate.getPropagators();
  }
}
