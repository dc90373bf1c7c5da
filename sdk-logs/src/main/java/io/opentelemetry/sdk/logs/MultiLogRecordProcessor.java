package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Calls several processors, in order; one that throws does not keep the others from it. */
final class MultiLogRecordProcessor implements LogRecordProcessor {

  private final ThrottledLogger failures =
      new ThrottledLogger(Logger.getLogger(LogRecordProcessor.class.getName()));

  private final List<LogRecordProcessor> list;
  private final LogRecordProcessor[] processors;

  MultiLogRecordProcessor(List<LogRecordProcessor> processors) {
    this.list = List.copyOf(processors);
    this.processors = processors.toArray(LogRecordProcessor[]::new);
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {
    for (LogRecordProcessor processor : processors) {
      try {
        processor.onEmit(context, logRecord);
      } catch (Throwable thrown) {
        failed(processor, thrown);
      }
    }
  }

  @Override
  public boolean isEnabled(
      Context context,
      InstrumentationScopeInfo scope,
      Severity severity,
      @Nullable String eventName) {
    for (LogRecordProcessor processor : processors) {
      try {
        if (processor.isEnabled(context, scope, severity, eventName)) {
          return true;
        }
      } catch (Throwable thrown) {
        failed(processor, thrown);
        return true;
      }
    }
    return false;
  }

  private void failed(LogRecordProcessor processor, Throwable thrown) {
    UserCode.rethrowIfFatal(thrown);
    failures.log(
        Level.WARNING,
        "Log record processor " + processor.getClass().getName() + " has thrown",
        thrown);
  }

  @Override
  public CompletableResultCode shutdown() {
    return UserCode.results(list, LogRecordProcessor::shutdown);
  }

  @Override
  public CompletableResultCode forceFlush() {
    return UserCode.results(list, LogRecordProcessor::forceFlush);
  }

  @Override
  public String toString() {
    return "MultiLogRecordProcessor{logRecordProcessors=" + list + "}";
  }
}
