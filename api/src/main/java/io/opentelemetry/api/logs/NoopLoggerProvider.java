package io.opentelemetry.api.logs;

/** Hands out the one logger that does nothing. */
final class NoopLoggerProvider implements LoggerProvider {

  static final NoopLoggerProvider INSTANCE = new NoopLoggerProvider();

  private NoopLoggerProvider() {}

  @Override
  public LoggerBuilder loggerBuilder(String instrumentationScopeName) {
    return NoopLoggerBuilder.INSTANCE;
  }
}
