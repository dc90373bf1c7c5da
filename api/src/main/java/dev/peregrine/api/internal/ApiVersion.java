package dev.peregrine.api.internal;

/**
 * The version of what this package offers. An SDK artifact compiles {@link #VERSION} into itself
 * and compares it with {@link #current()} when it starts, so that artifacts of different releases
 * are noticed instead of failing somewhere later.
 */
public final class ApiVersion {

  /** Raised whenever a signature or meaning in this package changes. */
  public static final int VERSION = 1;

  private ApiVersion() {}

  /** The version of the API that is on the class path. */
  public static int current() {
    return VERSION;
  }
}
