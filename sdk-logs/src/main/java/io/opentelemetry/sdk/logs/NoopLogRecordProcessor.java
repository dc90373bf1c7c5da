package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import org.jspecify.annotations.Nullable;

/** Does nothing, and says so. */
enum NoopLogRecordProcessor implements LogRecordProcessor {
  INSTANCE;

  @Override
  public void onEmit(Context context, ReadWriteLogRecord logRecord) {}

  @Override
  public boolean isEnabled(
      Context context,
      InstrumentationScopeInfo scope,
      Severity severity,
      @Nullable String eventName) {
    return false;
  }

  @Override
  public String toString() {
    return "NoopLogRecordProcessor";
  }
}
