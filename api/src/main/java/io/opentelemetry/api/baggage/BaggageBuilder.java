package io.opentelemetry.api.baggage;

/**
 * Builds {@link Baggage}. A builder may be used again after {@link #build()}; it is not
 * thread-safe.
 */
public interface BaggageBuilder {

  /**
   * Adds an entry, which replaces an earlier one of the same name. A {@code null} argument or an
   * empty name adds nothing.
   *
   * @param key the name of the entry
   * @param value the value
   * @param entryMetadata the metadata
   * @return this builder
   */
  BaggageBuilder put(String key, String value, BaggageEntryMetadata entryMetadata);

  /**
   * Adds an entry without metadata, which replaces an earlier one of the same name. A {@code null}
   * argument or an empty name adds nothing.
   *
   * @param key the name of the entry
   * @param value the value
   * @return this builder
   */
  default BaggageBuilder put(String key, String value) {
    return put(key, value, BaggageEntryMetadata.empty());
  }

  /**
   * Removes an entry, if there is one of this name.
   *
   * @param key the name of the entry
   * @return this builder
   */
  BaggageBuilder remove(String key);

  /**
   * Returns the baggage.
   *
   * @return baggage with the entries so far
   */
  Baggage build();
}
