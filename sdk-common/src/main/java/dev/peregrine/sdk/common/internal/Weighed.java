package dev.peregrine.sdk.common.internal;

/** An item that knows about how much memory its contents take. */
public interface Weighed {

  /**
   * What the item holds in long texts, byte arrays and big lists, in bytes, roughly; 0 for nearly
   * all items. Always the same once the item has been handed to a processor's queue.
   */
  int heavyBytes();
}
