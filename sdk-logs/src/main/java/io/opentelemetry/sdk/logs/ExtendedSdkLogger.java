package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.incubator.logs.ExtendedDefaultLoggerProvider;
import io.opentelemetry.api.incubator.logs.ExtendedLogRecordBuilder;
import io.opentelemetry.api.incubator.logs.ExtendedLogger;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/** A logger as api-incubator has it. Not to be loaded without api-incubator. */
final class ExtendedSdkLogger extends SdkLogger implements ExtendedLogger {

  private static final ExtendedLogger NOOP =
      (ExtendedLogger) ExtendedDefaultLoggerProvider.getNoop().get("");

  ExtendedSdkLogger(LoggerState state, InstrumentationScopeInfo scope) {
    super(state, scope);
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public ExtendedLogRecordBuilder logRecordBuilder() {
    return config().isEnabled() ? new ExtendedSdkLogRecordBuilder(this) : NOOP.logRecordBuilder();
  }
}
