package io.opentelemetry.api.logs;

import io.opentelemetry.api.common.Attributes;

/** A builder of {@link Logger}. Not thread-safe. */
public interface LoggerBuilder {

  /**
   * Sets the schema URL of the telemetry.
   *
   * @param schemaUrl the URL; none by default
   * @return this builder
   */
  LoggerBuilder setSchemaUrl(String schemaUrl);

  /**
   * Sets the version of the instrumentation.
   *
   * @param instrumentationScopeVersion the version; none by default
   * @return this builder
   */
  LoggerBuilder setInstrumentationVersion(String instrumentationScopeVersion);

  /**
   * Sets the attributes of the instrumentation scope, which become part of its identity.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param attributes the attributes; none by default
   * @return this builder
   * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/api/#get-a-logger">Get a Logger</a>
   */
  default LoggerBuilder setAttributes(Attributes attributes) {
    return this;
  }

  /**
   * Returns the logger.
   *
   * @return a logger, not necessarily a new one
   */
  Logger build();
}
