package io.opentelemetry.sdk.autoconfigure.spi;

import java.io.Serial;

/** Says that the configuration cannot be used, which setting is to blame and what is allowed. */
public final class ConfigurationException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and how to put it right
   */
  public ConfigurationException(String message) {
    super(message);
  }

  /**
   * Creates an exception that another one caused.
   *
   * @param message what is wrong, and how to put it right
   * @param cause the cause
   */
  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
