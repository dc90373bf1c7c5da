package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** A log record of somebody else, with fields to set. */
public final class TestLog implements LogRecordData {

  public SpanContext context = SpanContext.getInvalid();
  public Resource resource = Resource.empty();
  public InstrumentationScopeInfo scope = InstrumentationScopeInfo.create("scope");
  public long timestamp;
  public long observed;
  public Severity severity = Severity.UNDEFINED_SEVERITY_NUMBER;
  public @Nullable String severityText;
  public @Nullable Value<?> body;
  public Attributes attributes = Attributes.empty();
  public int droppedAttributes;
  public @Nullable String eventName;

  public static TestLog saying(String text) {
    TestLog log = new TestLog();
    log.body = Value.of(text);
    return log;
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return scope;
  }

  @Override
  public long getTimestampEpochNanos() {
    return timestamp;
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return observed;
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public Severity getSeverity() {
    return severity;
  }

  @Override
  public @Nullable String getSeverityText() {
    return severityText;
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.logs.data.Body getBody() {
    throw new AssertionError("deprecated");
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return body;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size() + droppedAttributes;
  }

  @Override
  public @Nullable String getEventName() {
    return eventName;
  }

  @Override
  public String toString() {
    return "TestLog{" + body + "}";
  }
}
