package io.opentelemetry.common.impl;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reports wrong uses of the API, which never throws at its caller.
 *
 * <p>The first wrong use of the process is told once at {@code WARNING}; the details of every one,
 * with the stack of the caller, are logged at {@code FINEST} by the logger {@code
 * io.opentelemetry.usage}. While that level is off, a wrong use in a loop costs next to nothing and
 * floods no log.
 */
public final class ApiUsageLogger {

  private static final String LOGGER_NAME = "io.opentelemetry.usage";
  private static final Logger LOGGER = Logger.getLogger(LOGGER_NAME);
  private static final AtomicBoolean WARNED = new AtomicBoolean();

  private ApiUsageLogger() {}

  /**
   * Reports that a parameter was {@code null} which must not be.
   *
   * @param apiClass the type whose method was called
   * @param methodName the name of the method
   * @param paramName the name of the parameter
   */
  public static void logNullParam(Class<?> apiClass, String methodName, String paramName) {
    warnOnce();
    if (LOGGER.isLoggable(Level.FINEST)) {
      logDetails(apiClass, methodName, paramName + " is null");
    }
  }

  /**
   * Reports a wrong use of a method.
   *
   * @param apiClass the type whose method was called
   * @param methodName the name of the method
   * @param message what is wrong
   */
  public static void logUsageIssue(Class<?> apiClass, String methodName, String message) {
    warnOnce();
    if (LOGGER.isLoggable(Level.FINEST)) {
      logDetails(apiClass, methodName, message);
    }
  }

  private static void warnOnce() {
    // Reading first keeps a misuse in a loop from writing to a shared cache line.
    if (!WARNED.get() && WARNED.compareAndSet(false, true)) {
      LOGGER.log(
          Level.WARNING,
          "The OpenTelemetry API was used in a wrong way. To see each wrong call with its stack,"
              + " set the logger "
              + LOGGER_NAME
              + " to FINEST.");
    }
  }

  private static void logDetails(Class<?> apiClass, String methodName, String message) {
    LOGGER.log(
        Level.FINEST,
        apiClass.getSimpleName() + "." + methodName + "(): " + message,
        new Throwable("the wrong call"));
  }
}
