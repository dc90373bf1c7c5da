package io.opentelemetry.sdk.common;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/** Builds an {@link InstrumentationScopeInfo}. Not safe for use by several threads. */
public final class InstrumentationScopeInfoBuilder {

  private final String name;
  private @Nullable String version;
  private @Nullable String schemaUrl;
  private Attributes attributes = Attributes.empty();

  InstrumentationScopeInfoBuilder(String name) {
    this.name = requireNonNull(name, "name");
  }

  /**
   * Sets the version of the scope; none by default.
   *
   * @param version the version
   * @return this builder
   */
  public InstrumentationScopeInfoBuilder setVersion(String version) {
    this.version = version;
    return this;
  }

  /**
   * Sets the schema of what is recorded in the scope; none by default.
   *
   * @param schemaUrl the URL of the schema
   * @return this builder
   */
  public InstrumentationScopeInfoBuilder setSchemaUrl(String schemaUrl) {
    this.schemaUrl = schemaUrl;
    return this;
  }

  /**
   * Sets what else describes the scope, in place of attributes set before; none by default.
   *
   * @param attributes the attributes; null stands for none
   * @return this builder
   */
  public InstrumentationScopeInfoBuilder setAttributes(Attributes attributes) {
    this.attributes = attributes == null ? Attributes.empty() : attributes;
    return this;
  }

  /**
   * Makes the scope.
   *
   * @return a new scope
   */
  public InstrumentationScopeInfo build() {
    return new ScopeInfo(name, version, schemaUrl, attributes);
  }
}
