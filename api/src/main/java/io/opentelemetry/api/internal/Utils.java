package io.opentelemetry.api.internal;

/** Checks of arguments. */
public final class Utils {

  private Utils() {}

  /**
   * Throws if an argument is not as it must be.
   *
   * @param isValid whether it is
   * @param errorMessage the message of the exception
   * @throws IllegalArgumentException if it is not
   */
  public static void checkArgument(boolean isValid, String errorMessage) {
    if (!isValid) {
      throw new IllegalArgumentException(errorMessage);
    }
  }
}
