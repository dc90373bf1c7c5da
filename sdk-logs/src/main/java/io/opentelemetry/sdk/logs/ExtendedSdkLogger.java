package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.incubator.logs.ExtendedLogRecordBuilder;
import io.opentelemetry.api.incubator.logs.ExtendedLogger;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/** A logger as api-incubator has it. Not to be loaded without api-incubator. */
final class ExtendedSdkLogger extends SdkLogger implements ExtendedLogger {

  ExtendedSdkLogger(LoggerState state, InstrumentationScopeInfo scope) {
    super(state, scope);
  }

  @Override
  public ExtendedLogRecordBuilder logRecordBuilder() {
    return new ExtendedSdkLogRecordBuilder(this);
  }
}
