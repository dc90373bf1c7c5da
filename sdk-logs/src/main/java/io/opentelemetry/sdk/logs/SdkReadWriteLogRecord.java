package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What processors have of a record. Data that somebody was given is frozen, and copied before the
 * next change.
 */
final class SdkReadWriteLogRecord implements ReadWriteLogRecord {

  private SdkLogRecordData data;

  SdkReadWriteLogRecord(SdkLogRecordData data) {
    this.data = data;
  }

  @Override
  public LogRecordData toLogRecordData() {
    data.freeze();
    return data;
  }

  private SdkLogRecordData writable() {
    if (data.isFrozen()) {
      data = data.copy();
    }
    return data;
  }

  @Override
  public <T> ReadWriteLogRecord setAttribute(AttributeKey<T> key, T value) {
    if (key == null) {
      return nullArgument("setAttribute", "key");
    }
    if (value != null) {
      writable().setAttribute(key, value);
    }
    return this;
  }

  @Override
  public ReadWriteLogRecord setAllAttributes(Attributes attributes) {
    if (attributes == null) {
      return nullArgument("setAllAttributes", "attributes");
    }
    writable().setAllAttributes(attributes);
    return this;
  }

  @Override
  public ReadWriteLogRecord removeAttribute(AttributeKey<?> key) {
    if (key == null) {
      return nullArgument("removeAttribute", "key");
    }
    if (data.getAttribute(key) != null) {
      writable().removeAttribute(key);
    }
    return this;
  }

  @Override
  public ReadWriteLogRecord setTimestamp(long timestamp, TimeUnit unit) {
    if (unit == null) {
      return nullArgument("setTimestamp", "unit");
    }
    if (timestamp >= 0) {
      writable().timestampEpochNanos = unit.toNanos(timestamp);
    }
    return this;
  }

  @Override
  public ReadWriteLogRecord setObservedTimestamp(long timestamp, TimeUnit unit) {
    if (unit == null) {
      return nullArgument("setObservedTimestamp", "unit");
    }
    if (timestamp >= 0) {
      writable().observedEpochNanos = unit.toNanos(timestamp);
    }
    return this;
  }

  @Override
  public ReadWriteLogRecord setSpanContext(SpanContext spanContext) {
    if (spanContext == null) {
      return nullArgument("setSpanContext", "spanContext");
    }
    writable().spanContext = spanContext;
    return this;
  }

  @Override
  public ReadWriteLogRecord setSeverity(Severity severity) {
    if (severity == null) {
      return nullArgument("setSeverity", "severity");
    }
    writable().severity = severity;
    return this;
  }

  @Override
  public ReadWriteLogRecord setSeverityText(@Nullable String severityText) {
    writable().severityText = severityText;
    return this;
  }

  @Override
  public ReadWriteLogRecord setBody(@Nullable Value<?> body) {
    writable().body = body;
    return this;
  }

  @Override
  public ReadWriteLogRecord setEventName(@Nullable String eventName) {
    writable().eventName = eventName;
    return this;
  }

  private ReadWriteLogRecord nullArgument(String method, String parameter) {
    ApiUsageLogger.logNullParam(ReadWriteLogRecord.class, method, parameter);
    return this;
  }

  @Override
  public <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return data.getAttribute(key);
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return data.getInstrumentationScopeInfo();
  }

  @Override
  public long getTimestampEpochNanos() {
    return data.getTimestampEpochNanos();
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return data.getObservedTimestampEpochNanos();
  }

  @Override
  public SpanContext getSpanContext() {
    return data.getSpanContext();
  }

  @Override
  public Severity getSeverity() {
    return data.getSeverity();
  }

  @Override
  public @Nullable String getSeverityText() {
    return data.getSeverityText();
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return data.getBodyValue();
  }

  @Override
  public Attributes getAttributes() {
    return data.getAttributes();
  }

  @Override
  public @Nullable String getEventName() {
    return data.getEventName();
  }

  @Override
  public String toString() {
    return "SdkReadWriteLogRecord{" + data + "}";
  }
}
