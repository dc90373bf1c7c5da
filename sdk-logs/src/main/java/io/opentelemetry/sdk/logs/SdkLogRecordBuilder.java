package io.opentelemetry.sdk.logs;

import dev.peregrine.sdk.common.internal.KeyCache;
import dev.peregrine.sdk.common.internal.LoggerMetrics;
import dev.peregrine.sdk.common.internal.annotation.HotPath;
import dev.peregrine.sdk.logs.LoggerConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects a log record. Kept small, so that the compiler can do without the object. What cannot be
 * recorded is left out, and nothing is thrown.
 */
class SdkLogRecordBuilder extends CollectedAttributes implements LogRecordBuilder {

  final SdkLogger logger;

  /** Null for the context that is current when the record is emitted. */
  private @Nullable Context context;

  /** 0 if it is not known. */
  long timestampEpochNanos;

  /** 0 for the time when the record is emitted. */
  private long observedEpochNanos;

  Severity severity = Severity.UNDEFINED_SEVERITY_NUMBER;
  @Nullable String severityText;

  /** A String or a Value. */
  @Nullable Object body;

  @Nullable String eventName;
  @Nullable Throwable exception;

  SdkLogRecordBuilder(SdkLogger logger) {
    super(logger.state().limits());
    this.logger = logger;
  }

  @Override
  public LogRecordBuilder setTimestamp(long timestamp, TimeUnit unit) {
    if (unit == null) {
      return nullArgument("setTimestamp", "unit");
    }
    if (timestamp >= 0) {
      timestampEpochNanos = unit.toNanos(timestamp);
    }
    return this;
  }

  @Override
  public LogRecordBuilder setTimestamp(Instant instant) {
    return instant == null
        ? nullArgument("setTimestamp", "instant")
        : setTimestamp(epochNanos(instant), TimeUnit.NANOSECONDS);
  }

  @Override
  public LogRecordBuilder setObservedTimestamp(long timestamp, TimeUnit unit) {
    if (unit == null) {
      return nullArgument("setObservedTimestamp", "unit");
    }
    if (timestamp >= 0) {
      observedEpochNanos = unit.toNanos(timestamp);
    }
    return this;
  }

  @Override
  public LogRecordBuilder setObservedTimestamp(Instant instant) {
    return instant == null
        ? nullArgument("setObservedTimestamp", "instant")
        : setObservedTimestamp(epochNanos(instant), TimeUnit.NANOSECONDS);
  }

  /** Negative, which is ignored, if the time is too far away. */
  private static long epochNanos(Instant instant) {
    return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
  }

  @Override
  public LogRecordBuilder setContext(Context context) {
    if (context == null) {
      return nullArgument("setContext", "context");
    }
    this.context = context;
    return this;
  }

  @Override
  public LogRecordBuilder setSeverity(Severity severity) {
    if (severity == null) {
      return nullArgument("setSeverity", "severity");
    }
    this.severity = severity;
    return this;
  }

  @Override
  public LogRecordBuilder setSeverityText(String severityText) {
    this.severityText = severityText;
    return this;
  }

  @Override
  public LogRecordBuilder setBody(String body) {
    this.body = body;
    return this;
  }

  @Override
  public LogRecordBuilder setBody(Value<?> body) {
    this.body = body;
    return this;
  }

  @Override
  public LogRecordBuilder setEventName(String eventName) {
    this.eventName = eventName;
    return this;
  }

  @Override
  public LogRecordBuilder setException(Throwable throwable) {
    if (throwable == null) {
      return nullArgument("setException", "throwable");
    }
    if (exception == null) {
      exception = throwable;
    }
    return this;
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public <T> LogRecordBuilder setAttribute(AttributeKey<T> key, @Nullable T value) {
    if (key == null) {
      return nullArgument("setAttribute", "key");
    }
    collect(key, value);
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, @Nullable String value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.STRINGS.get(key), value);
  }

  @Override
  public LogRecordBuilder setAttribute(String key, long value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.LONGS.get(key), (Long) value);
  }

  @Override
  public LogRecordBuilder setAttribute(String key, double value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.DOUBLES.get(key), (Double) value);
  }

  @Override
  public LogRecordBuilder setAttribute(String key, boolean value) {
    return key == null
        ? nullArgument("setAttribute", "key")
        : setAttribute(KeyCache.BOOLEANS.get(key), (Boolean) value);
  }

  @Override
  public LogRecordBuilder setAllAttributes(Attributes attributes) {
    if (attributes == null) {
      return nullArgument("setAllAttributes", "attributes");
    }
    collectAll(attributes);
    return this;
  }

  private LogRecordBuilder nullArgument(String method, String parameter) {
    ApiUsageLogger.logNullParam(LogRecordBuilder.class, method, parameter);
    return this;
  }

  @Override
  @HotPath("LogRecordBenchmark")
  public void emit() {
    LoggerConfig config = logger.config();
    if (!config.isEnabled()) {
      return;
    }
    LoggerState state = logger.state();
    LoggerMetrics metrics = state.metrics();
    if (metrics != null) {
      metrics.created();
    }
    if (!config.allows(severity)) {
      return;
    }
    Context resolved = context == null ? Context.current() : context;
    SpanContext span = Span.fromContext(resolved).getSpanContext();
    if (config.isTraceBased() && SdkLogger.isUnsampled(span)) {
      return;
    }
    long observed = observedEpochNanos == 0 ? state.time().epochNanos() : observedEpochNanos;
    SdkLogRecordData data = new SdkLogRecordData(this, span, observed);
    state.onEmit(resolved, new SdkReadWriteLogRecord(data));
  }
}
