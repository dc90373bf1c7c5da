package dev.peregrine.api.internal;

/**
 * Attributes that lie in one array: {@code key0, value0, key1, value1, …}, sorted by key, each key
 * once.
 *
 * <p>Every {@code Attributes} made by this API is one, so that the SDK copies and encodes it
 * without an iterator or a lambda.
 */
public interface FlatAttributes {

  /**
   * The pairs themselves, not a copy: the array is exactly as long as twice the number of
   * attributes, and the caller must not write to it.
   */
  Object[] pairs();
}
