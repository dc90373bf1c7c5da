package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.common.AttributeKey;

/**
 * What one attribute must be like. {@link OpenTelemetryAssertions} makes it by {@code equalTo} and
 * {@code satisfies}.
 */
public abstract class AttributeAssertion {

  AttributeAssertion() {}

  abstract AttributeKey<?> key();

  /** Checks the value under the key. */
  abstract void check(AttributeChecks attributes);
}
