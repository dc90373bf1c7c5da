package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.text.ClassName;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.function.Supplier;

/** Calls code of others at start, and names it if it fails. */
final class ExtensionCall {

  private ExtensionCall() {}

  /**
   * What the call returns.
   *
   * @param role what the extension is, as a sentence begins
   * @throws ConfigurationException if it throws, or returns null
   */
  static <T> T of(String role, Object extension, Supplier<T> call) {
    T result;
    try {
      result = call.get();
    } catch (RuntimeException | LinkageError e) {
      throw new ConfigurationException(
          role
              + " "
              + ClassName.of(extension)
              + " failed: "
              + (e instanceof ConfigurationException ? e.getMessage() : e),
          e);
    }
    if (result == null) {
      throw new ConfigurationException(
          role + " " + ClassName.of(extension) + " returned null");
    }
    return result;
  }

  /** The same for a call without a result. */
  static void run(String role, Object extension, Runnable call) {
    of(
        role,
        extension,
        () -> {
          call.run();
          return Boolean.TRUE;
        });
  }
}
