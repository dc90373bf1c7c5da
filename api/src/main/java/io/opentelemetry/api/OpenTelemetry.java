package io.opentelemetry.api;

import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.jspecify.annotations.Nullable;

/**
 * The way into telemetry: traces, metrics, logs, and the propagators between processes.
 *
 * <p>Libraries take one as a parameter; applications make it with an SDK. It is thread-safe.
 */
public interface OpenTelemetry {

  /**
   * Returns an instance that records nothing and propagates nothing.
   *
   * @return the instance
   */
  static OpenTelemetry noop() {
    return DefaultOpenTelemetry.NOOP;
  }

  /**
   * Returns an instance that records nothing, but hands context on with the given propagators.
   *
   * @param propagators the propagators
   * @return the instance
   * @throws NullPointerException if the propagators are {@code null}
   */
  static OpenTelemetry propagating(ContextPropagators propagators) {
    return new DefaultOpenTelemetry(propagators);
  }

  /**
   * Returns the provider of tracers.
   *
   * @return the provider
   */
  TracerProvider getTracerProvider();

  /**
   * Returns the tracer of an instrumentation scope.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class;
   *     if {@code null}, it is taken as empty
   * @return the tracer
   */
  default Tracer getTracer(String instrumentationScopeName) {
    return getTracerProvider().get(nameOrEmpty("getTracer", instrumentationScopeName));
  }

  /**
   * Returns the tracer of an instrumentation scope.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class;
   *     if {@code null}, it is taken as empty
   * @param instrumentationScopeVersion the version of the library; if {@code null}, there is none
   * @return the tracer
   */
  default Tracer getTracer(String instrumentationScopeName, String instrumentationScopeVersion) {
    if (instrumentationScopeVersion == null) {
      ApiUsageLogger.logNullParam(OpenTelemetry.class, "getTracer", "instrumentationScopeVersion");
      return getTracer(instrumentationScopeName);
    }
    return getTracerProvider()
        .get(nameOrEmpty("getTracer", instrumentationScopeName), instrumentationScopeVersion);
  }

  /**
   * Returns a builder for the tracer of an instrumentation scope.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class;
   *     if {@code null}, it is taken as empty
   * @return a new builder
   */
  default TracerBuilder tracerBuilder(String instrumentationScopeName) {
    return getTracerProvider()
        .tracerBuilder(nameOrEmpty("tracerBuilder", instrumentationScopeName));
  }

  /**
   * Returns the provider of meters; by default one that records nothing.
   *
   * @return the provider
   */
  default MeterProvider getMeterProvider() {
    return MeterProvider.noop();
  }

  /**
   * Returns the meter of an instrumentation scope.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class;
   *     if {@code null}, it is taken as empty
   * @return the meter
   */
  default Meter getMeter(String instrumentationScopeName) {
    return getMeterProvider().get(nameOrEmpty("getMeter", instrumentationScopeName));
  }

  /**
   * Returns a builder for the meter of an instrumentation scope.
   *
   * @param instrumentationScopeName the name of the library that is instrumented, not of a class;
   *     if {@code null}, it is taken as empty
   * @return a new builder
   */
  default MeterBuilder meterBuilder(String instrumentationScopeName) {
    return getMeterProvider().meterBuilder(nameOrEmpty("meterBuilder", instrumentationScopeName));
  }

  /**
   * Returns the provider of loggers, which bridges from logging libraries are for; by default one
   * that records nothing.
   *
   * @return the provider
   */
  default LoggerProvider getLogsBridge() {
    return LoggerProvider.noop();
  }

  /**
   * Returns the propagators between processes.
   *
   * @return the propagators
   */
  ContextPropagators getPropagators();

  private static String nameOrEmpty(String methodName, @Nullable String instrumentationScopeName) {
    if (instrumentationScopeName == null) {
      ApiUsageLogger.logNullParam(OpenTelemetry.class, methodName, "instrumentationScopeName");
      return "";
    }
    return instrumentationScopeName;
  }
}
