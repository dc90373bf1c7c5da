package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.text.ClassName;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;

/**
 * Names code of others that fails at start. Its role in a message is what the extension is, as a
 * sentence begins.
 */
final class ExtensionFailure {

  private ExtensionFailure() {}

  /** What to throw if the extension threw {@code e}. */
  static ConfigurationException of(String role, Object extension, Throwable e) {
    return new ConfigurationException(
        role
            + " "
            + ClassName.of(extension)
            + " failed: "
            + (e instanceof ConfigurationException ? e.getMessage() : e),
        e);
  }

  /** What to throw if the extension returned null. */
  static ConfigurationException ofNull(String role, Object extension) {
    return new ConfigurationException(role + " " + ClassName.of(extension) + " returned null");
  }
}
