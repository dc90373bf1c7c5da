package dev.peregrine.sdk.testing.internal;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as the SDK records them. */
public final class EpochNanos {

  private EpochNanos() {}

  /** Nanoseconds since 1970. */
  public static long of(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }
}
