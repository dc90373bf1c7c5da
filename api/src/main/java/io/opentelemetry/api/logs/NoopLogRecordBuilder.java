package io.opentelemetry.api.logs;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ignores what it is told, without even making a key or rendering a body. */
final class NoopLogRecordBuilder implements LogRecordBuilder {

  static final NoopLogRecordBuilder INSTANCE = new NoopLogRecordBuilder();

  private NoopLogRecordBuilder() {}

  @Override
  public LogRecordBuilder setTimestamp(long timestamp, TimeUnit unit) {
    return this;
  }

  @Override
  public LogRecordBuilder setTimestamp(Instant instant) {
    return this;
  }

  @Override
  public LogRecordBuilder setObservedTimestamp(long timestamp, TimeUnit unit) {
    return this;
  }

  @Override
  public LogRecordBuilder setObservedTimestamp(Instant instant) {
    return this;
  }

  @Override
  public LogRecordBuilder setContext(Context context) {
    return this;
  }

  @Override
  public LogRecordBuilder setSeverity(Severity severity) {
    return this;
  }

  @Override
  public LogRecordBuilder setSeverityText(String severityText) {
    return this;
  }

  @Override
  public LogRecordBuilder setBody(String body) {
    return this;
  }

  @Override
  public LogRecordBuilder setBody(Value<?> body) {
    return this;
  }

  @Override
  public LogRecordBuilder setAllAttributes(Attributes attributes) {
    return this;
  }

  @Override
  public <T> LogRecordBuilder setAttribute(AttributeKey<T> key, @Nullable T value) {
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, @Nullable String value) {
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, long value) {
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, double value) {
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, boolean value) {
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, int value) {
    return this;
  }

  @Override
  public LogRecordBuilder setAttribute(String key, Value<?> value) {
    return this;
  }

  @Override
  public void emit() {}
}
