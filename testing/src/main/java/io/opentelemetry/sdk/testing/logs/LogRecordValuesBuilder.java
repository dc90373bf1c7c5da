package io.opentelemetry.sdk.testing.logs;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** Collects the values of {@link TestLogRecordData}. */
final class LogRecordValuesBuilder extends TestLogRecordData.Builder {

  private Resource resource = Resource.empty();
  private InstrumentationScopeInfo instrumentationScopeInfo = InstrumentationScopeInfo.empty();
  private long timestampEpochNanos;
  private long observedTimestampEpochNanos;
  private SpanContext spanContext = SpanContext.getInvalid();
  private Severity severity = Severity.UNDEFINED_SEVERITY_NUMBER;
  private @Nullable String severityText;
  private @Nullable Value<?> bodyValue;
  private Attributes attributes = Attributes.empty();
  private int totalAttributeCount;
  private @Nullable String eventName;

  @Override
  public TestLogRecordData.Builder setResource(Resource resource) {
    this.resource = requireNonNull(resource, "resource");
    return this;
  }

  @Override
  public TestLogRecordData.Builder setInstrumentationScopeInfo(
      InstrumentationScopeInfo instrumentationScopeInfo) {
    this.instrumentationScopeInfo =
        requireNonNull(instrumentationScopeInfo, "instrumentationScopeInfo");
    return this;
  }

  @Override
  void setTimestampEpochNanos(long epochNanos) {
    timestampEpochNanos = epochNanos;
  }

  @Override
  void setObservedTimestampEpochNanos(long epochNanos) {
    observedTimestampEpochNanos = epochNanos;
  }

  @Override
  public TestLogRecordData.Builder setSpanContext(SpanContext spanContext) {
    this.spanContext = requireNonNull(spanContext, "spanContext");
    return this;
  }

  @Override
  public TestLogRecordData.Builder setSeverity(Severity severity) {
    this.severity = requireNonNull(severity, "severity");
    return this;
  }

  @Override
  public TestLogRecordData.Builder setSeverityText(String severityText) {
    this.severityText = severityText;
    return this;
  }

  @Override
  public TestLogRecordData.Builder setBodyValue(@Nullable Value<?> body) {
    bodyValue = body;
    return this;
  }

  @Override
  public TestLogRecordData.Builder setAttributes(Attributes attributes) {
    this.attributes = requireNonNull(attributes, "attributes");
    return this;
  }

  @Override
  public TestLogRecordData.Builder setTotalAttributeCount(int totalAttributeCount) {
    this.totalAttributeCount = totalAttributeCount;
    return this;
  }

  @Override
  public TestLogRecordData.Builder setEventName(String eventName) {
    this.eventName = eventName;
    return this;
  }

  @Override
  TestLogRecordData buildValues() {
    return new LogRecordValuesData(
        new LogRecordValues(
            resource,
            instrumentationScopeInfo,
            timestampEpochNanos,
            observedTimestampEpochNanos,
            spanContext,
            severity,
            severityText,
            bodyValue,
            attributes,
            totalAttributeCount,
            eventName));
  }
}
