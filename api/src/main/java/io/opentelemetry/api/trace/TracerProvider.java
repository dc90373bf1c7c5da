package io.opentelemetry.api.trace;

/**
 * The source of {@link Tracer}s. Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/trace/api/#tracerprovider">TracerProvider</a>
 */
public interface TracerProvider {

  /**
   * Returns a provider whose tracers record nothing.
   *
   * @return the no-op provider
   */
  static TracerProvider noop() {
    return NoopTracerProvider.INSTANCE;
  }

  /**
   * Returns a tracer.
   *
   * @param instrumentationScopeName the name of what is doing the tracing, a library for instance
   * @return a tracer, whatever the name
   */
  Tracer get(String instrumentationScopeName);

  /**
   * Returns a tracer.
   *
   * @param instrumentationScopeName the name of what is doing the tracing, a library for instance
   * @param instrumentationScopeVersion the version of that
   * @return a tracer, whatever the name
   */
  Tracer get(String instrumentationScopeName, String instrumentationScopeVersion);

  /**
   * Returns a builder of a tracer.
   *
   * @param instrumentationScopeName the name of what is doing the tracing, a library for instance
   * @return a builder, which makes no-op tracers unless the implementation overrides this
   */
  default TracerBuilder tracerBuilder(String instrumentationScopeName) {
    return NoopTracerBuilder.INSTANCE;
  }
}
