package io.opentelemetry.api.logs;

import dev.peregrine.api.internal.IncubatingNoop;

/** Hands out the one logger that does nothing. */
final class NoopLoggerProvider implements LoggerProvider {

  static final LoggerProvider INSTANCE =
      IncubatingNoop.find(
          "logs.ExtendedDefaultLoggerProvider", LoggerProvider.class, new NoopLoggerProvider());

  private NoopLoggerProvider() {}

  @Override
  public LoggerBuilder loggerBuilder(String instrumentationScopeName) {
    return NoopLoggerBuilder.INSTANCE;
  }
}
