package io.opentelemetry.sdk.common;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of an {@link InstrumentationScopeInfo}. */
final class ScopeInfo extends InstrumentationScopeInfo {

  static final InstrumentationScopeInfo EMPTY = new ScopeInfo("", null, null, Attributes.empty());

  private final String name;
  private final @Nullable String version;
  private final @Nullable String schemaUrl;
  private final Attributes attributes;

  ScopeInfo(
      String name, @Nullable String version, @Nullable String schemaUrl, Attributes attributes) {
    this.name = requireNonNull(name, "name");
    this.version = version;
    this.schemaUrl = schemaUrl;
    this.attributes = attributes;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable String getVersion() {
    return version;
  }

  @Override
  public @Nullable String getSchemaUrl() {
    return schemaUrl;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ScopeInfo that
            && name.equals(that.name)
            && Objects.equals(version, that.version)
            && Objects.equals(schemaUrl, that.schemaUrl)
            && attributes.equals(that.attributes));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version, schemaUrl, attributes);
  }

  @Override
  public String toString() {
    return "InstrumentationScopeInfo{name="
        + name
        + ", version="
        + version
        + ", schemaUrl="
        + schemaUrl
        + ", attributes="
        + attributes
        + "}";
  }
}
