package dev.peregrine.sdk.logs.internal;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import org.jspecify.annotations.Nullable;

/**
 * A log record of this SDK as the encoder sees it: flat attributes, and the body as it was given.
 * Nothing is made for the occasion, and all of it is immutable.
 */
public interface EncodableLog extends LogRecordData {

  /**
   * The attributes as {@code key0, value0, key1, value1, …}, each key once. The array may be longer
   * than the attributes are; the caller must not write to it.
   */
  Object[] attributePairs();

  /** How many attributes {@link #attributePairs()} holds. */
  int attributeCount();

  /**
   * The body: a {@code String}, or a {@link io.opentelemetry.api.common.Value}, or null if there is
   * none.
   */
  @Nullable Object body();
}
