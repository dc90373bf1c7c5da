package io.opentelemetry.api.baggage;

/** The value of an entry of {@link Baggage}, and its metadata. Immutable. */
public interface BaggageEntry {

  /**
   * Returns the value.
   *
   * @return the value
   */
  String getValue();

  /**
   * Returns the metadata.
   *
   * @return the metadata, empty if there is none
   */
  BaggageEntryMetadata getMetadata();
}
