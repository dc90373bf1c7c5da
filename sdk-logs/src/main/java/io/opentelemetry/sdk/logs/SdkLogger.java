package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.logs.LoggerConfig;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/** Makes the log records of one instrumentation scope. */
class SdkLogger implements Logger, ScopeRegistry.Element<LoggerConfig> {

  private static final boolean INCUBATOR = hasIncubator();

  private final LoggerState state;
  private final InstrumentationScopeInfo scope;

  /** Written when the configuration changes and at shutdown. */
  private volatile LoggerConfig config = LoggerConfig.disabled();

  SdkLogger(LoggerState state, InstrumentationScopeInfo scope) {
    this.state = state;
    this.scope = scope;
  }

  static SdkLogger create(LoggerState state, InstrumentationScopeInfo scope) {
    return INCUBATOR ? Incubator.logger(state, scope) : new SdkLogger(state, scope);
  }

  /** Whether api-incubator is there, whose users expect their own kind of logger. */
  private static boolean hasIncubator() {
    try {
      Class.forName("io.opentelemetry.api.incubator.logs.ExtendedLogger");
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  final LoggerState state() {
    return state;
  }

  @Override
  public final InstrumentationScopeInfo scope() {
    return scope;
  }

  @Override
  public final void configure(LoggerConfig newConfig) {
    config = newConfig;
  }

  final LoggerConfig config() {
    return config;
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public LogRecordBuilder logRecordBuilder() {
    return config.isEnabled() ? new SdkLogRecordBuilder(this) : noopLogRecordBuilder();
  }

  private static LogRecordBuilder noopLogRecordBuilder() {
    return LoggerProvider.noop().get("").logRecordBuilder();
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public final boolean isEnabled(Severity severity) {
    LoggerConfig present = config;
    return present.isEnabled()
        && severity != null
        && present.allows(severity)
        && isEnabledIn(Context.current(), present, severity);
  }

  @Override
  public final boolean isEnabled(Severity severity, Context context) {
    LoggerConfig present = config;
    return present.isEnabled()
        && severity != null
        && present.allows(severity)
        && isEnabledIn(context == null ? Context.current() : context, present, severity);
  }

  private boolean isEnabledIn(Context context, LoggerConfig present, Severity severity) {
    boolean unsampled =
        present.isTraceBased() && isUnsampled(Span.fromContext(context).getSpanContext());
    return !unsampled && state.isEnabled(context, scope, severity);
  }

  /** Whether a trace-based logger drops what belongs to this span. */
  static boolean isUnsampled(SpanContext span) {
    return span.isValid() && !span.isSampled();
  }

  @Override
  public String toString() {
    return "SdkLogger{scope=" + scope + "}";
  }

  /** Loaded only where api-incubator is, since the verifier looks at what is returned here. */
  private static final class Incubator {

    static SdkLogger logger(LoggerState state, InstrumentationScopeInfo scope) {
      return new ExtendedSdkLogger(state, scope);
    }
  }
}
