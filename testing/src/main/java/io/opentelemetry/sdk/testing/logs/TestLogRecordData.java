package io.opentelemetry.sdk.testing.logs;

import dev.peregrine.sdk.testing.internal.EpochNanos;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Log record data made by hand, for tests of exporters and the like. Immutable; equal if all values
 * are.
 */
public abstract class TestLogRecordData implements LogRecordData {

  TestLogRecordData() {}

  /**
   * Returns a builder. All is empty by default.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new LogRecordValuesBuilder();
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.logs.data.Body getBody() {
    Value<?> body = getBodyValue();
    return body == null
        ? io.opentelemetry.sdk.logs.data.Body.empty()
        : io.opentelemetry.sdk.logs.data.Body.string(body.asString());
  }

  @Override
  public abstract @Nullable Value<?> getBodyValue();

  @Override
  public abstract @Nullable String getEventName();

  /** Builds {@link TestLogRecordData}. Not thread-safe. */
  public abstract static class Builder {

    /** Creates a builder; use {@link TestLogRecordData#builder()}. */
    public Builder() {}

    abstract TestLogRecordData buildValues();

    abstract void setTimestampEpochNanos(long epochNanos);

    abstract void setObservedTimestampEpochNanos(long epochNanos);

    /**
     * Builds the log record data.
     *
     * @return the log record data
     */
    public TestLogRecordData build() {
      return buildValues();
    }

    /**
     * Sets the resource; empty by default.
     *
     * @param resource the resource
     * @return this
     */
    public abstract Builder setResource(Resource resource);

    /**
     * Sets the instrumentation scope; empty by default.
     *
     * @param instrumentationScopeInfo the scope
     * @return this
     */
    public abstract Builder setInstrumentationScopeInfo(
        InstrumentationScopeInfo instrumentationScopeInfo);

    /**
     * Sets when it happened; 0, which means unknown, by default.
     *
     * @param instant the time
     * @return this
     */
    public Builder setTimestamp(Instant instant) {
      setTimestampEpochNanos(EpochNanos.of(instant));
      return this;
    }

    /**
     * Sets when it happened; 0, which means unknown, by default.
     *
     * @param timestamp the time since 1970
     * @param unit its unit
     * @return this
     */
    public Builder setTimestamp(long timestamp, TimeUnit unit) {
      setTimestampEpochNanos(unit.toNanos(timestamp));
      return this;
    }

    /**
     * Sets when it was observed; 0 by default.
     *
     * @param instant the time
     * @return this
     */
    public Builder setObservedTimestamp(Instant instant) {
      setObservedTimestampEpochNanos(EpochNanos.of(instant));
      return this;
    }

    /**
     * Sets when it was observed; 0 by default.
     *
     * @param timestamp the time since 1970
     * @param unit its unit
     * @return this
     */
    public Builder setObservedTimestamp(long timestamp, TimeUnit unit) {
      setObservedTimestampEpochNanos(unit.toNanos(timestamp));
      return this;
    }

    /**
     * Sets the span it belongs to; by default the invalid context, which means none.
     *
     * @param spanContext the context of the span
     * @return this
     */
    public abstract Builder setSpanContext(SpanContext spanContext);

    /**
     * Sets the severity; undefined by default.
     *
     * @param severity the severity
     * @return this
     */
    public abstract Builder setSeverity(Severity severity);

    /**
     * Sets the severity as its source calls it; none by default.
     *
     * @param severityText the text
     * @return this
     */
    public abstract Builder setSeverityText(String severityText);

    /**
     * Sets a text as the body; there is none by default.
     *
     * @param body the text
     * @return this
     */
    public Builder setBody(String body) {
      return setBodyValue(Value.of(body));
    }

    /**
     * Sets the body, as what came before values.
     *
     * @param body the body
     * @return this
     * @deprecated Use {@link #setBody(String)} or {@link #setBodyValue(Value)}.
     */
    @Deprecated
    public Builder setBody(io.opentelemetry.sdk.logs.data.Body body) {
      return setBodyValue(
          body.getType() == io.opentelemetry.sdk.logs.data.Body.Type.STRING
              ? Value.of(body.asString())
              : null);
    }

    /**
     * Sets the body; there is none by default.
     *
     * @param body the body, or null for none
     * @return this
     */
    public abstract Builder setBodyValue(@Nullable Value<?> body);

    /**
     * Sets the attributes; none by default.
     *
     * @param attributes the attributes
     * @return this
     */
    public abstract Builder setAttributes(Attributes attributes);

    /**
     * Sets how many attributes were recorded, dropped ones included; 0 by default.
     *
     * @param totalAttributeCount the number
     * @return this
     */
    public abstract Builder setTotalAttributeCount(int totalAttributeCount);

    /**
     * Sets the name of the event that this is; none by default.
     *
     * @param eventName the name
     * @return this
     */
    public abstract Builder setEventName(String eventName);
  }
}
