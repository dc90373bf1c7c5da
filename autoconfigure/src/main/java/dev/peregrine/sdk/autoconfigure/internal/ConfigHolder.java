package dev.peregrine.sdk.autoconfigure.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import org.jspecify.annotations.Nullable;

/** A configured SDK that still knows its settings. */
public interface ConfigHolder {

  /** The settings with which the SDK was built; null if that was a file. */
  @Nullable ConfigProperties config();
}
