package io.opentelemetry.api.metrics;

import io.opentelemetry.api.common.Attributes;

/** A builder of {@link Meter}. Not thread-safe. */
public interface MeterBuilder {

  /**
   * Sets the schema URL of the telemetry.
   *
   * @param schemaUrl the URL; none by default
   * @return this builder
   */
  MeterBuilder setSchemaUrl(String schemaUrl);

  /**
   * Sets the version of the instrumentation.
   *
   * @param instrumentationScopeVersion the version; none by default
   * @return this builder
   */
  MeterBuilder setInstrumentationVersion(String instrumentationScopeVersion);

  /**
   * Sets the attributes of the instrumentation scope, which become part of its identity.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param attributes the attributes; none by default
   * @return this builder
   * @see <a href="https://opentelemetry.io/docs/specs/otel/metrics/api/#get-a-meter">Get a
   *     Meter</a>
   */
  default MeterBuilder setAttributes(Attributes attributes) {
    return this;
  }

  /**
   * Returns the meter.
   *
   * @return a meter, not necessarily a new one
   */
  Meter build();
}
