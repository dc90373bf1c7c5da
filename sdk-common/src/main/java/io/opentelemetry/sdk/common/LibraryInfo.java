package io.opentelemetry.sdk.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of an {@link InstrumentationLibraryInfo}. */
@SuppressWarnings("deprecation") // implements what is kept for old callers
final class LibraryInfo extends InstrumentationLibraryInfo {

  static final InstrumentationLibraryInfo EMPTY = new LibraryInfo("", null, null);

  private final String name;
  private final @Nullable String version;
  private final @Nullable String schemaUrl;

  LibraryInfo(String name, @Nullable String version, @Nullable String schemaUrl) {
    this.name = name;
    this.version = version;
    this.schemaUrl = schemaUrl;
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
  public boolean equals(@Nullable Object other) {
    return other instanceof LibraryInfo that
        && name.equals(that.name)
        && Objects.equals(version, that.version)
        && Objects.equals(schemaUrl, that.schemaUrl);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, version, schemaUrl);
  }

  @Override
  public String toString() {
    return "InstrumentationLibraryInfo{name="
        + name
        + ", version="
        + version
        + ", schemaUrl="
        + schemaUrl
        + "}";
  }
}
