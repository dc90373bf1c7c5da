package dev.peregrine.sdk.autoconfigure.internal.runtime;

import dev.peregrine.sdk.common.internal.NamePattern;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.function.UnaryOperator;

/**
 * One property, changed for the scopes whose names match.
 *
 * @param property what is changed, such as the minimum severity
 * @param value what it is changed to, for the log
 * @param change makes the changed configuration
 * @param <C> the configuration of a scope
 */
record ScopeChange<C>(
    NamePattern scopes, String property, Object value, UnaryOperator<C> change) {

  boolean concerns(InstrumentationScopeInfo scope) {
    return scopes.matches(scope.getName());
  }

  /** Whether nothing is left of the other one when this one comes after it. */
  boolean replaces(ScopeChange<C> other) {
    return scopes.equals(other.scopes) && property.equals(other.property);
  }
}
