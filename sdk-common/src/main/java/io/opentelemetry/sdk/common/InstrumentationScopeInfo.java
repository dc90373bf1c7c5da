package io.opentelemetry.sdk.common;

import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * The scope that telemetry was recorded in: the name of a library or class, and what else was given
 * for the tracer, meter or logger. Immutable.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/common/instrumentation-scope/">Instrumentation
 *     scope</a>
 */
public abstract class InstrumentationScopeInfo {

  InstrumentationScopeInfo() {}

  /**
   * A scope without a name.
   *
   * @return the same object each time
   */
  public static InstrumentationScopeInfo empty() {
    return ScopeInfo.EMPTY;
  }

  /**
   * Makes a scope that has only a name.
   *
   * @param name the name of the scope
   * @return a new scope
   */
  public static InstrumentationScopeInfo create(String name) {
    return new ScopeInfo(name, null, null, Attributes.empty());
  }

  /**
   * Makes a scope.
   *
   * @param name the name of the scope
   * @param version its version, or null
   * @param schemaUrl the schema of what is recorded in it, or null
   * @return a new scope
   * @deprecated Use {@link #builder(String)}.
   */
  @Deprecated
  public static InstrumentationScopeInfo create(
      String name, @Nullable String version, @Nullable String schemaUrl) {
    return new ScopeInfo(name, version, schemaUrl, Attributes.empty());
  }

  /**
   * Starts a scope.
   *
   * @param name the name of the scope
   * @return a new builder
   */
  public static InstrumentationScopeInfoBuilder builder(String name) {
    return new InstrumentationScopeInfoBuilder(name);
  }

  /**
   * The name of the scope.
   *
   * @return the name, empty if none was given
   */
  public abstract String getName();

  /**
   * The version of the scope.
   *
   * @return the version, or null if none was given
   */
  public abstract @Nullable String getVersion();

  /**
   * The schema of what is recorded in the scope.
   *
   * @return the URL of the schema, or null if none was given
   */
  public abstract @Nullable String getSchemaUrl();

  /**
   * What else describes the scope.
   *
   * @return the attributes, empty if none were given
   */
  public abstract Attributes getAttributes();
}
