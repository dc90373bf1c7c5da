package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A log record while the processors have it: they can read it and change it. What one processor
 * changes, those after it see. Not for use by several threads at once; a processor that hands a
 * record to another thread hands over {@link #toLogRecordData()}.
 *
 * <p>Bad arguments are ignored.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#readwritelogrecord">ReadWriteLogRecord</a>
 */
public interface ReadWriteLogRecord {

  /**
   * Sets an attribute, in place of any of this name.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value
   * @return this record
   */
  <T> ReadWriteLogRecord setAttribute(AttributeKey<T> key, T value);

  /**
   * Sets several attributes, each in place of any of its name.
   *
   * @param attributes the attributes
   * @return this record
   */
  @SuppressWarnings("unchecked") // what comes out of Attributes fits together
  default ReadWriteLogRecord setAllAttributes(Attributes attributes) {
    if (attributes != null) {
      attributes.forEach((key, value) -> setAttribute((AttributeKey<Object>) key, value));
    }
    return this;
  }

  /**
   * Removes an attribute.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param key the key; attributes of the same name but of another type stay
   * @return this record
   */
  default ReadWriteLogRecord removeAttribute(AttributeKey<?> key) {
    return this;
  }

  /**
   * Sets when the event happened at its source.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param timestamp the time since the epoch, not negative; 0 if it is not known
   * @param unit the unit of that
   * @return this record
   */
  default ReadWriteLogRecord setTimestamp(long timestamp, TimeUnit unit) {
    return this;
  }

  /**
   * Sets when the event was observed.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param timestamp the time since the epoch, not negative
   * @param unit the unit of that
   * @return this record
   */
  default ReadWriteLogRecord setObservedTimestamp(long timestamp, TimeUnit unit) {
    return this;
  }

  /**
   * Sets the context of the span that the record belongs to.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param spanContext the context; an invalid one for no span
   * @return this record
   */
  default ReadWriteLogRecord setSpanContext(SpanContext spanContext) {
    return this;
  }

  /**
   * Sets the severity.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param severity the severity
   * @return this record
   */
  default ReadWriteLogRecord setSeverity(Severity severity) {
    return this;
  }

  /**
   * Sets the severity as the source calls it.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param severityText the text; null for none
   * @return this record
   */
  default ReadWriteLogRecord setSeverityText(@Nullable String severityText) {
    return this;
  }

  /**
   * Sets the body.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param body the body; null for none
   * @return this record
   */
  default ReadWriteLogRecord setBody(@Nullable Value<?> body) {
    return this;
  }

  /**
   * Sets the name of the event.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param eventName the name; null if the record is no event
   * @return this record
   */
  default ReadWriteLogRecord setEventName(@Nullable String eventName) {
    return this;
  }

  /**
   * Returns the record as it is now. It is immutable: later changes of this record leave it alone.
   *
   * @return the data
   */
  LogRecordData toLogRecordData();

  /**
   * Returns an attribute.
   *
   * @param <T> the type of the value
   * @param key the key
   * @return its value, or null
   */
  default <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return toLogRecordData().getAttributes().get(key);
  }

  /**
   * Returns the scope of the logger.
   *
   * @return the scope
   */
  default InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return toLogRecordData().getInstrumentationScopeInfo();
  }

  /**
   * Returns when the event happened at its source.
   *
   * @return nanoseconds since the epoch; 0 if it is not known
   */
  default long getTimestampEpochNanos() {
    return toLogRecordData().getTimestampEpochNanos();
  }

  /**
   * Returns when the event was observed.
   *
   * @return nanoseconds since the epoch
   */
  default long getObservedTimestampEpochNanos() {
    return toLogRecordData().getObservedTimestampEpochNanos();
  }

  /**
   * Returns the context of the span that the record belongs to.
   *
   * @return the context; an invalid one if there is no span
   */
  default SpanContext getSpanContext() {
    return toLogRecordData().getSpanContext();
  }

  /**
   * Returns the severity.
   *
   * @return the severity; {@link Severity#UNDEFINED_SEVERITY_NUMBER} if it is not known
   */
  default Severity getSeverity() {
    return toLogRecordData().getSeverity();
  }

  /**
   * Returns the severity as the source calls it.
   *
   * @return the text, or null
   */
  default @Nullable String getSeverityText() {
    return toLogRecordData().getSeverityText();
  }

  /**
   * Returns the body.
   *
   * @return the body, or null if there is none
   */
  default @Nullable Value<?> getBodyValue() {
    return toLogRecordData().getBodyValue();
  }

  /**
   * Returns the attributes, as many as the limits have left.
   *
   * @return the attributes
   */
  default Attributes getAttributes() {
    return toLogRecordData().getAttributes();
  }

  /**
   * Returns the name of the event.
   *
   * @return the name, or null if the record is no event
   */
  default @Nullable String getEventName() {
    return toLogRecordData().getEventName();
  }
}
