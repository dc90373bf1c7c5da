package io.opentelemetry.api.logs;

import io.opentelemetry.context.Context;

/** Emits nothing. */
final class NoopLogger implements Logger {

  static final NoopLogger INSTANCE = new NoopLogger();

  private NoopLogger() {}

  @Override
  public boolean isEnabled(Severity severity) {
    return false;
  }

  @Override
  public boolean isEnabled(Severity severity, Context context) {
    return false;
  }

  @Override
  public LogRecordBuilder logRecordBuilder() {
    return NoopLogRecordBuilder.INSTANCE;
  }
}
