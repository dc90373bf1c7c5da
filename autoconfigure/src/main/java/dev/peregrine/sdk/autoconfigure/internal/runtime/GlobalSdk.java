package dev.peregrine.sdk.autoconfigure.internal.runtime;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import org.jspecify.annotations.Nullable;

/**
 * The SDK that was made the global one. The API hands it out wrapped, so that libraries cannot reach
 * what only the application may change.
 */
public final class GlobalSdk {

  private static volatile @Nullable OpenTelemetrySdk sdk;

  private GlobalSdk() {}

  /** Notes the SDK. */
  public static void set(OpenTelemetrySdk global) {
    sdk = global;
  }

  /** The SDK that was noted last; null if there is none. */
  public static @Nullable OpenTelemetrySdk get() {
    return sdk;
  }
}
