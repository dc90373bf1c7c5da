package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.usage.Arguments;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One operation in a trace. Thread-safe.
 *
 * <p>Recording never fails: bad arguments are ignored, and so is everything after {@link #end()}.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#span">Span</a>
 */
public interface Span extends ImplicitContextKeyed {

  /**
   * Returns the span of the current context.
   *
   * @return the span, or {@link #getInvalid()} if there is none
   */
  static Span current() {
    Span span = Context.current().get(SpanContextKey.KEY);
    return span == null ? getInvalid() : span;
  }

  /**
   * Returns the span of a context.
   *
   * @param context the context
   * @return the span, or {@link #getInvalid()} if there is none
   */
  static Span fromContext(Context context) {
    Span span = fromContextOrNull(context);
    return span == null ? getInvalid() : span;
  }

  /**
   * Returns the span of a context, if there is one.
   *
   * @param context the context
   * @return the span, or {@code null}
   */
  static @Nullable Span fromContextOrNull(Context context) {
    return Arguments.isNull(context, Span.class, "fromContextOrNull", "context")
        ? null
        : context.get(SpanContextKey.KEY);
  }

  /**
   * Returns a span that records nothing and has the invalid span context.
   *
   * @return the invalid span
   */
  static Span getInvalid() {
    return PropagatedSpan.INVALID;
  }

  /**
   * Returns a span that records nothing and has this span context, a remote parent for instance.
   *
   * @param spanContext the span context
   * @return the span
   */
  static Span wrap(SpanContext spanContext) {
    return Arguments.isNull(spanContext, Span.class, "wrap", "spanContext")
        ? getInvalid()
        : PropagatedSpan.create(spanContext);
  }

  /**
   * Sets a string attribute, in place of any of this name. Attributes known before the start are
   * better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param key the name
   * @param value the value; {@code null} is ignored
   * @return this span
   */
  default Span setAttribute(String key, @Nullable String value) {
    return Arguments.isNull(key, Span.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.stringKey(key), value);
  }

  /**
   * Sets an integer attribute, in place of any of this name. Attributes known before the start are
   * better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param key the name
   * @param value the value
   * @return this span
   */
  default Span setAttribute(String key, long value) {
    return Arguments.isNull(key, Span.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.longKey(key), Long.valueOf(value));
  }

  /**
   * Sets a floating-point attribute, in place of any of this name. Attributes known before the
   * start are better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param key the name
   * @param value the value
   * @return this span
   */
  default Span setAttribute(String key, double value) {
    return Arguments.isNull(key, Span.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.doubleKey(key), Double.valueOf(value));
  }

  /**
   * Sets a boolean attribute, in place of any of this name. Attributes known before the start are
   * better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param key the name
   * @param value the value
   * @return this span
   */
  default Span setAttribute(String key, boolean value) {
    return Arguments.isNull(key, Span.class, "setAttribute", "key")
        ? this
        : setAttribute(AttributeKey.booleanKey(key), Boolean.valueOf(value));
  }

  /**
   * Sets an attribute of any kind, in place of any of this name. Attributes known before the start
   * are better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param key the name
   * @param value the value
   * @return this span
   */
  default Span setAttribute(String key, Value<?> value) {
    return Arguments.isNull(key, Span.class, "setAttribute", "key")
            || Arguments.isNull(value, Span.class, "setAttribute", "value")
        ? this
        : setAttribute(AttributeKey.valueKey(key), value);
  }

  /**
   * Sets an attribute, in place of any of this name. Attributes known before the start are better
   * set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value; {@code null} is ignored
   * @return this span
   */
  <T> Span setAttribute(AttributeKey<T> key, @Nullable T value);

  /**
   * Sets an integer attribute, in place of any of this name. Attributes known before the start are
   * better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param key the key
   * @param value the value
   * @return this span
   */
  default Span setAttribute(AttributeKey<Long> key, int value) {
    return Arguments.isNull(key, Span.class, "setAttribute", "key")
        ? this
        : setAttribute(key, Long.valueOf(value));
  }

  /**
   * Sets several attributes, each in place of any of its name. Attributes known before the start
   * are better set on the {@link SpanBuilder}, as samplers see only those.
   *
   * @param attributes the attributes
   * @return this span
   */
  @SuppressWarnings("unchecked") // what comes out of Attributes fits together
  default Span setAllAttributes(Attributes attributes) {
    if (attributes != null) {
      attributes.forEach((key, value) -> setAttribute((AttributeKey<Object>) key, value));
    }
    return this;
  }

  /**
   * Adds an event that happens now.
   *
   * @param name the name of the event
   * @return this span
   */
  default Span addEvent(String name) {
    return Arguments.isNull(name, Span.class, "addEvent", "name")
        ? this
        : addEvent(name, Attributes.empty());
  }

  /**
   * Adds an event.
   *
   * @param name the name of the event
   * @param timestamp when it happened, since the epoch
   * @param unit the unit of that
   * @return this span
   */
  default Span addEvent(String name, long timestamp, TimeUnit unit) {
    return Arguments.isNull(name, Span.class, "addEvent", "name")
            || Arguments.isNull(unit, Span.class, "addEvent", "unit")
        ? this
        : addEvent(name, Attributes.empty(), timestamp, unit);
  }

  /**
   * Adds an event.
   *
   * @param name the name of the event
   * @param timestamp when it happened
   * @return this span
   */
  default Span addEvent(String name, Instant timestamp) {
    return Arguments.isNull(name, Span.class, "addEvent", "name")
            || Arguments.isNull(timestamp, Span.class, "addEvent", "timestamp")
        ? this
        : addEvent(name, EpochNanos.of(timestamp), TimeUnit.NANOSECONDS);
  }

  /**
   * Adds an event that happens now.
   *
   * @param name the name of the event
   * @param attributes the attributes of the event
   * @return this span
   */
  Span addEvent(String name, Attributes attributes);

  /**
   * Adds an event.
   *
   * @param name the name of the event
   * @param attributes the attributes of the event
   * @param timestamp when it happened, since the epoch
   * @param unit the unit of that
   * @return this span
   */
  Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit);

  /**
   * Adds an event.
   *
   * @param name the name of the event
   * @param attributes the attributes of the event
   * @param timestamp when it happened
   * @return this span
   */
  default Span addEvent(String name, Attributes attributes, Instant timestamp) {
    return Arguments.isNull(name, Span.class, "addEvent", "name")
            || Arguments.isNull(timestamp, Span.class, "addEvent", "timestamp")
        ? this
        : addEvent(name, attributes, EpochNanos.of(timestamp), TimeUnit.NANOSECONDS);
  }

  /**
   * Sets how the operation ended, without a description.
   *
   * @param statusCode the status
   * @return this span
   */
  default Span setStatus(StatusCode statusCode) {
    return Arguments.isNull(statusCode, Span.class, "setStatus", "statusCode")
        ? this
        : setStatus(statusCode, "");
  }

  /**
   * Sets how the operation ended. {@link StatusCode#OK} is final, {@link StatusCode#UNSET} changes
   * nothing, and otherwise the last call wins.
   *
   * @param statusCode the status
   * @param description what went wrong; ignored unless the status is {@link StatusCode#ERROR}
   * @return this span
   */
  Span setStatus(StatusCode statusCode, String description);

  /**
   * Adds an event that describes an exception.
   *
   * @param exception the exception
   * @return this span
   */
  default Span recordException(Throwable exception) {
    return Arguments.isNull(exception, Span.class, "recordException", "exception")
        ? this
        : recordException(exception, Attributes.empty());
  }

  /**
   * Adds an event named {@code exception} that describes an exception by its type, message and
   * stack trace.
   *
   * @param exception the exception
   * @param additionalAttributes further attributes of the event, which win over those of the
   *     exception
   * @return this span
   */
  Span recordException(Throwable exception, Attributes additionalAttributes);

  /**
   * Adds a link to another span. Links known before the start are better added to the {@link
   * SpanBuilder}, as samplers see only those.
   *
   * @param spanContext the span context to link to
   * @return this span
   */
  default Span addLink(SpanContext spanContext) {
    return addLink(spanContext, Attributes.empty());
  }

  /**
   * Adds a link to another span. Links known before the start are better added to the {@link
   * SpanBuilder}, as samplers see only those.
   *
   * <p>Ignored by implementations that do not override it.
   *
   * @param spanContext the span context to link to
   * @param attributes the attributes of the link
   * @return this span
   */
  default Span addLink(SpanContext spanContext, Attributes attributes) {
    return this;
  }

  /**
   * Gives the span another name. Sampling is not done again.
   *
   * @param name the name of the operation, of low cardinality
   * @return this span
   */
  Span updateName(String name);

  /** Ends the span now. Its children and the current context are left as they are. */
  void end();

  /**
   * Ends the span.
   *
   * @param timestamp when the operation ended, since the epoch
   * @param unit the unit of that
   */
  void end(long timestamp, TimeUnit unit);

  /**
   * Ends the span.
   *
   * @param timestamp when the operation ended; {@code null} means now
   */
  default void end(Instant timestamp) {
    if (timestamp == null) {
      end();
    } else {
      end(EpochNanos.of(timestamp), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Returns what identifies this span.
   *
   * @return the same span context for as long as the span lives, and after it has ended
   */
  SpanContext getSpanContext();

  /**
   * Returns whether the span takes in what it is told, for callers that want to save work.
   *
   * @return {@code false} if it never did, or has ended
   */
  boolean isRecording();

  /**
   * Returns a context that holds this span.
   *
   * @param context the context to derive it from
   * @return the new context
   */
  @Override
  default Context storeInContext(Context context) {
    return Arguments.isNull(context, Span.class, "storeInContext", "context")
        ? Context.root()
        : context.with(SpanContextKey.KEY, this);
  }
}
