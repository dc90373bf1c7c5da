package io.opentelemetry.sdk;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerBuilder;
import io.opentelemetry.api.logs.LoggerProvider;

/** Hides the SDK's provider, and so its {@code shutdown()}, from whoever holds the API only. */
final class GuardedLoggerProvider implements LoggerProvider {

  private final LoggerProvider delegate;

  GuardedLoggerProvider(LoggerProvider delegate) {
    this.delegate = delegate;
  }

  @Override
  public Logger get(String name) {
    return delegate.get(name);
  }

  @Override
  public LoggerBuilder loggerBuilder(String name) {
    return delegate.loggerBuilder(name);
  }
}
