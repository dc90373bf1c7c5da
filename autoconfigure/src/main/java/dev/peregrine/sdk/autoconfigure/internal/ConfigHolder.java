package dev.peregrine.sdk.autoconfigure.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;

/** A configured SDK that still knows its settings. */
public interface ConfigHolder {

  /** The settings with which the SDK was built. */
  ConfigProperties config();
}
