package io.opentelemetry.api.logs;

import dev.peregrine.api.internal.usage.Arguments;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a log record, of which everything is optional. Not thread-safe.
 *
 * <p>Bad arguments are ignored.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/logs/api/#emit-a-logrecord">Emit a
 *     LogRecord</a>
 */
public interface LogRecordBuilder {

  /**
   * Sets when the event happened at its source.
   *
   * @param timestamp the time since the epoch
   * @param unit the unit of that
   * @return this builder
   */
  LogRecordBuilder setTimestamp(long timestamp, TimeUnit unit);

  /**
   * Sets when the event happened at its source.
   *
   * @param instant the time
   * @return this builder
   */
  LogRecordBuilder setTimestamp(Instant instant);

  /**
   * Sets when the event was observed, in place of when {@link #emit()} is called.
   *
   * @param timestamp the time since the epoch
   * @param unit the unit of that
   * @return this builder
   */
  LogRecordBuilder setObservedTimestamp(long timestamp, TimeUnit unit);

  /**
   * Sets when the event was observed, in place of when {@link #emit()} is called.
   *
   * @param instant the time
   * @return this builder
   */
  LogRecordBuilder setObservedTimestamp(Instant instant);

  /**
   * Sets the context whose span the record belongs to, in place of the current context.
   *
   * @param context the context
   * @return this builder
   */
  LogRecordBuilder setContext(Context context);

  /**
   * Sets the severity.
   *
   * @param severity the severity
   * @return this builder
   */
  LogRecordBuilder setSeverity(Severity severity);

  /**
   * Sets the severity as the source calls it.
   *
   * @param severityText the text
   * @return this builder
   */
  LogRecordBuilder setSeverityText(String severityText);

  /**
   * Sets a text as the body.
   *
   * @param body the text
   * @return this builder
   */
  LogRecordBuilder setBody(String body);

  /**
   * Sets a value of any kind as the body.
   *
   * <p>Implementations that do not override it set {@linkplain Value#asString() its text}.
   *
   * @param body the value
   * @return this builder
   */
  default LogRecordBuilder setBody(Value<?> body) {
    return Arguments.isNull(body, LogRecordBuilder.class, "setBody", "body")
        ? this
        : setBody(body.asString());
  }

  /**
   * Sets several attributes, each in place of any of its name.
   *
   * @param attributes the attributes
   * @return this builder
   */
  @SuppressWarnings("unchecked") // what comes out of Attributes fits together
  default LogRecordBuilder setAllAttributes(Attributes attributes) {
    if (attributes != null) {
      attributes.forEach((key, value) -> setAttribute((AttributeKey<Object>) key, value));
    }
    return this;
  }

  /**
   * Sets an attribute, in place of any of this name.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value; {@code null} is ignored
   * @return this builder
   */
  <T> LogRecordBuilder setAttribute(AttributeKey<T> key, @Nullable T value);

  /**
   * Sets a string attribute, in place of any of this name.
   *
   * @param key the name
   * @param value the value; {@code null} is ignored
   * @return this builder
   */
  default LogRecordBuilder setAttribute(String key, @Nullable String value) {
    return Arguments.isNull(key, LogRecordBuilder.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.stringKey(key), value);
  }

  /**
   * Sets an integer attribute, in place of any of this name.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default LogRecordBuilder setAttribute(String key, long value) {
    return Arguments.isNull(key, LogRecordBuilder.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.longKey(key), Long.valueOf(value));
  }

  /**
   * Sets a floating-point attribute, in place of any of this name.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default LogRecordBuilder setAttribute(String key, double value) {
    return Arguments.isNull(key, LogRecordBuilder.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.doubleKey(key), Double.valueOf(value));
  }

  /**
   * Sets a boolean attribute, in place of any of this name.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default LogRecordBuilder setAttribute(String key, boolean value) {
    return Arguments.isNull(key, LogRecordBuilder.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.booleanKey(key), Boolean.valueOf(value));
  }

  /**
   * Sets an integer attribute, in place of any of this name.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default LogRecordBuilder setAttribute(String key, int value) {
    return setAttribute(key, (long) value);
  }

  /**
   * Sets an attribute of any kind, in place of any of this name.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  default LogRecordBuilder setAttribute(String key, Value<?> value) {
    return Arguments.isNull(key, LogRecordBuilder.class, "setAttribute", "key")
            || Arguments.isNull(value, LogRecordBuilder.class, "setAttribute", "value")
        ? this
        : setAttribute(AttributeKey.valueKey(key), value);
  }

  /**
   * Sets the name of the event, which makes the record one. It tells what attributes and what kind
   * of body to expect.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param eventName the name
   * @return this builder
   */
  default LogRecordBuilder setEventName(String eventName) {
    return this;
  }

  /**
   * Sets the attributes that describe an exception, unless the caller sets them.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param throwable the exception
   * @return this builder
   */
  default LogRecordBuilder setException(Throwable throwable) {
    return this;
  }

  /** Emits the record. */
  void emit();
}
