package io.opentelemetry.api.logs;

/**
 * The source of {@link Logger}s. Thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/api/#loggerprovider">LoggerProvider</a>
 */
public interface LoggerProvider {

  /**
   * Returns a provider whose loggers emit nothing.
   *
   * @return the no-op provider
   */
  static LoggerProvider noop() {
    return NoopLoggerProvider.INSTANCE;
  }

  /**
   * Returns a logger.
   *
   * @param instrumentationScopeName the name of what is doing the logging; for a bridge, that of
   *     the framework's logger
   * @return a logger, whatever the name
   */
  default Logger get(String instrumentationScopeName) {
    return loggerBuilder(instrumentationScopeName).build();
  }

  /**
   * Returns a builder of a logger.
   *
   * @param instrumentationScopeName the name of what is doing the logging; for a bridge, that of
   *     the framework's logger
   * @return a new builder
   */
  LoggerBuilder loggerBuilder(String instrumentationScopeName);
}
