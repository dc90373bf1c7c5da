package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.LimitsSource;
import dev.peregrine.sdk.common.internal.LoggerMetrics;
import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.TimeSource;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.logs.LoggerConfigurator;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import io.opentelemetry.sdk.resources.Resource;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * What all loggers of a provider share, and the calls from them to the user's processors: what
 * these throw ends here.
 */
final class LoggerState implements ScopeRegistry.Kind<SdkLogger, LoggerConfigurator, LoggerConfig> {

  private final ThrottledLogger processorLog = new ThrottledLogger(SdkLoggerProvider.LOGGER);
  private final ThrottledLogger dropLog = new ThrottledLogger(SdkLoggerProvider.LOGGER);

  private final Clock clock;
  private final TimeSource time;
  private final Resource resource;
  private final LimitsSource<LogLimits> limits;
  private final LogRecordProcessor processor;
  private final @Nullable LoggerMetrics metrics;

  LoggerState(SdkLoggerProviderBuilder builder) {
    clock = builder.clock;
    time = TimeSource.of(clock);
    resource = builder.resource;
    limits = builder.logLimits;
    processor = LogRecordProcessor.composite(builder.processors);
    metrics =
        builder.meterProvider == null
            ? null
            : LoggerMetrics.create(
                SdkTelemetry.of(builder.meterProvider, InternalTelemetryVersion.LATEST));
  }

  @Override
  public SdkLogger make(InstrumentationScopeInfo scope) {
    return SdkLogger.create(this, scope);
  }

  @Override
  public @Nullable LoggerConfig ask(
      LoggerConfigurator configurator, InstrumentationScopeInfo scope) {
    return configurator.configure(scope);
  }

  TimeSource time() {
    return time;
  }

  Resource resource() {
    return resource;
  }

  /** The limits of a record that is made now. */
  LogLimits limits() {
    return limits.limits();
  }

  /** Null if nobody wants any. */
  @Nullable LoggerMetrics metrics() {
    return metrics;
  }

  boolean isEnabled(Context context, InstrumentationScopeInfo scope, Severity severity) {
    try {
      return processor.isEnabled(context, scope, severity, /* eventName= */ null);
    } catch (Throwable thrown) {
      processorFailed(thrown);
      return true;
    }
  }

  void onEmit(Context context, SdkReadWriteLogRecord logRecord) {
    try {
      processor.onEmit(context, logRecord);
    } catch (Throwable thrown) {
      processorFailed(thrown);
    }
  }

  CompletableResultCode shutDownProcessor() {
    try {
      return UserCode.orFailure(processor.shutdown());
    } catch (Throwable thrown) {
      return UserCode.failure(thrown);
    }
  }

  CompletableResultCode forceFlush() {
    try {
      return UserCode.orFailure(processor.forceFlush());
    } catch (Throwable thrown) {
      return UserCode.failure(thrown);
    }
  }

  private void processorFailed(Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    processorLog.log(
        Level.WARNING,
        "Log record processor " + processor.getClass().getName() + " has thrown",
        thrown);
  }

  /** Says that the limits kept something out of a record. */
  void reportDropped(InstrumentationScopeInfo scope) {
    dropLog.log(
        Level.WARNING,
        "Log limits kept attributes out, for example of a record of the logger named "
            + scope.getName());
  }

  @Override
  public String toString() {
    return "clock="
        + clock
        + ", resource="
        + resource
        + ", logLimits="
        + limits()
        + ", logRecordProcessor="
        + processor;
  }
}
