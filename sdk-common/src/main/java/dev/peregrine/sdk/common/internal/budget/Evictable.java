package dev.peregrine.sdk.common.internal.budget;

/**
 * Something that keeps what it could do without: requests that wait for a server to come back.
 *
 * <p>Both methods are called on any thread, recording ones among them. So they must neither wait
 * nor throw: what a lock guards they reach by {@code tryLock}, and without the lock there is
 * nothing. Nor may they call other people's code.
 */
public interface Evictable {

  /** For how many nanoseconds the oldest thing has been kept; negative if there is none. */
  long oldestAgeNanos();

  /**
   * Drops the oldest thing, counts it, and releases its bytes from its account.
   *
   * @return whether anything was dropped
   */
  boolean evictOldest();
}
