package io.opentelemetry.sdk.common;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The name, version and schema of the library that records telemetry. Immutable.
 *
 * @deprecated Use {@link InstrumentationScopeInfo}, which has taken its place.
 */
@Deprecated
public abstract class InstrumentationLibraryInfo {

  InstrumentationLibraryInfo() {}

  /**
   * Describes a library.
   *
   * @param name the name of the library
   * @param version its version, or null
   * @return a new description
   */
  public static InstrumentationLibraryInfo create(String name, @Nullable String version) {
    return create(name, version, null);
  }

  /**
   * Describes a library.
   *
   * @param name the name of the library
   * @param version its version, or null
   * @param schemaUrl the schema of what it records, or null
   * @return a new description
   */
  public static InstrumentationLibraryInfo create(
      String name, @Nullable String version, @Nullable String schemaUrl) {
    return new LibraryInfo(requireNonNull(name, "name"), version, schemaUrl);
  }

  /**
   * A library without a name.
   *
   * @return the same object each time
   */
  public static InstrumentationLibraryInfo empty() {
    return LibraryInfo.EMPTY;
  }

  /**
   * The name of the library.
   *
   * @return the name, empty if unknown
   */
  public abstract String getName();

  /**
   * The version of the library.
   *
   * @return the version, or null if unknown
   */
  public abstract @Nullable String getVersion();

  /**
   * The schema of what the library records.
   *
   * @return the URL of the schema, or null if unknown
   */
  public abstract @Nullable String getSchemaUrl();
}
