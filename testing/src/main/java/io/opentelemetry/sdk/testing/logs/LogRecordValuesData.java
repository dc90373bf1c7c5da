package io.opentelemetry.sdk.testing.logs;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** {@link TestLogRecordData} over its values. */
final class LogRecordValuesData extends TestLogRecordData {

  private final LogRecordValues values;

  LogRecordValuesData(LogRecordValues values) {
    this.values = values;
  }

  @Override
  public Resource getResource() {
    return values.resource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return values.instrumentationScopeInfo();
  }

  @Override
  public long getTimestampEpochNanos() {
    return values.timestampEpochNanos();
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return values.observedTimestampEpochNanos();
  }

  @Override
  public SpanContext getSpanContext() {
    return values.spanContext();
  }

  @Override
  public Severity getSeverity() {
    return values.severity();
  }

  @Override
  public @Nullable String getSeverityText() {
    return values.severityText();
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return values.bodyValue();
  }

  @Override
  public Attributes getAttributes() {
    return values.attributes();
  }

  @Override
  public int getTotalAttributeCount() {
    return values.totalAttributeCount();
  }

  @Override
  public @Nullable String getEventName() {
    return values.eventName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogRecordValuesData that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    // A record's text starts with its name.
    return "TestLogRecordData" + values.toString().substring("LogRecordValues".length());
  }
}
