package io.opentelemetry.api.baggage;

import io.opentelemetry.common.impl.ApiUsageLogger;

/**
 * The metadata of an entry of {@link Baggage}: one string without further meaning, which is sent
 * along with the value. Immutable.
 */
public interface BaggageEntryMetadata {

  /**
   * Returns empty metadata.
   *
   * @return the empty metadata
   */
  static BaggageEntryMetadata empty() {
    return ImmutableEntryMetadata.EMPTY;
  }

  /**
   * Returns metadata with the given string.
   *
   * @param metadata the string; {@code null} gives empty metadata
   * @return the metadata
   */
  static BaggageEntryMetadata create(String metadata) {
    if (metadata == null) {
      ApiUsageLogger.logNullParam(BaggageEntryMetadata.class, "create", "metadata");
      return empty();
    }
    return metadata.isEmpty() ? empty() : new ImmutableEntryMetadata(metadata);
  }

  /**
   * Returns the string.
   *
   * @return the string, empty if there is none
   */
  String getValue();
}
