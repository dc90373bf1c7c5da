package dev.peregrine.sdk.autoconfigure.spi.internal;

/** The semantic conventions that resources follow. */
public final class SemanticConventions {

  /**
   * One for all parts of a resource: resources of different schemas lose theirs when they are
   * merged.
   */
  public static final String SCHEMA_URL = "https://opentelemetry.io/schemas/1.40.0";

  private SemanticConventions() {}
}
