package io.opentelemetry.api.logs;

/** Ignores what it is told. */
final class NoopLoggerBuilder implements LoggerBuilder {

  static final NoopLoggerBuilder INSTANCE = new NoopLoggerBuilder();

  private NoopLoggerBuilder() {}

  @Override
  public LoggerBuilder setSchemaUrl(String schemaUrl) {
    return this;
  }

  @Override
  public LoggerBuilder setInstrumentationVersion(String instrumentationScopeVersion) {
    return this;
  }

  @Override
  public Logger build() {
    return NoopLogger.INSTANCE;
  }
}
