package io.opentelemetry.api.trace;

import io.opentelemetry.api.common.Attributes;

/** A builder of {@link Tracer}. Not thread-safe. */
public interface TracerBuilder {

  /**
   * Sets the schema URL of the telemetry.
   *
   * @param schemaUrl the URL; none by default
   * @return this builder
   */
  TracerBuilder setSchemaUrl(String schemaUrl);

  /**
   * Sets the version of the instrumentation.
   *
   * @param instrumentationScopeVersion the version; none by default
   * @return this builder
   */
  TracerBuilder setInstrumentationVersion(String instrumentationScopeVersion);

  /**
   * Sets the attributes of the instrumentation scope, which become part of its identity.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param attributes the attributes; none by default
   * @return this builder
   * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#get-a-tracer">Get a
   *     Tracer</a>
   */
  default TracerBuilder setAttributes(Attributes attributes) {
    return this;
  }

  /**
   * Returns the tracer.
   *
   * @return a tracer, not necessarily a new one
   */
  Tracer build();
}
