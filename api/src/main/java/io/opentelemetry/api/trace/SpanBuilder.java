package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.usage.Arguments;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a span. Not thread-safe.
 *
 * <p>Attributes and links are better set here than on the started span, as samplers see only what
 * was there at the start. Bad arguments are ignored.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#span-creation">Span
 *     creation</a>
 */
public interface SpanBuilder {

  /**
   * Sets the context whose span becomes the parent, in place of the current context.
   *
   * @param context the context; if it holds no span, the new one is a root
   * @return this builder
   */
  SpanBuilder setParent(Context context);

  /**
   * Makes the span a root, whatever the current context is.
   *
   * @return this builder
   */
  SpanBuilder setNoParent();

  /**
   * Adds a link to another span.
   *
   * @param spanContext the span context to link to
   * @return this builder
   */
  SpanBuilder addLink(SpanContext spanContext);

  /**
   * Adds a link to another span.
   *
   * @param spanContext the span context to link to
   * @param attributes the attributes of the link
   * @return this builder
   */
  SpanBuilder addLink(SpanContext spanContext, Attributes attributes);

  /**
   * Sets a string attribute. Prefer setting it here over {@link Span#setAttribute(String, String)},
   * as samplers see only what is set before the start.
   *
   * @param key the name
   * @param value the value; {@code null} is ignored
   * @return this builder
   */
  SpanBuilder setAttribute(String key, @Nullable String value);

  /**
   * Sets an integer attribute. Prefer setting it here over {@link Span#setAttribute(String, long)},
   * as samplers see only what is set before the start.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  SpanBuilder setAttribute(String key, long value);

  /**
   * Sets a floating-point attribute. Prefer setting it here over {@link Span#setAttribute(String,
   * double)}, as samplers see only what is set before the start.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  SpanBuilder setAttribute(String key, double value);

  /**
   * Sets a boolean attribute. Prefer setting it here over {@link Span#setAttribute(String,
   * boolean)}, as samplers see only what is set before the start.
   *
   * @param key the name
   * @param value the value
   * @return this builder
   */
  SpanBuilder setAttribute(String key, boolean value);

  /**
   * Sets an attribute. Prefer setting it here over {@link Span#setAttribute(AttributeKey, Object)},
   * as samplers see only what is set before the start.
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value; {@code null} is ignored
   * @return this builder
   */
  <T> SpanBuilder setAttribute(AttributeKey<T> key, @Nullable T value);

  /**
   * Sets an integer attribute. Prefer setting it here over {@link Span#setAttribute(AttributeKey,
   * int)}, as samplers see only what is set before the start.
   *
   * @param key the key
   * @param value the value
   * @return this builder
   */
  default SpanBuilder setAttribute(AttributeKey<Long> key, int value) {
    return setAttribute(key, Long.valueOf(value));
  }

  /**
   * Sets several attributes. Prefer setting them here over {@link Span#setAllAttributes}, as
   * samplers see only what is set before the start.
   *
   * @param attributes the attributes
   * @return this builder
   */
  @SuppressWarnings("unchecked") // what comes out of Attributes fits together
  default SpanBuilder setAllAttributes(Attributes attributes) {
    if (attributes != null) {
      attributes.forEach((key, value) -> setAttribute((AttributeKey<Object>) key, value));
    }
    return this;
  }

  /**
   * Sets the role of the span.
   *
   * @param spanKind the kind; {@link SpanKind#INTERNAL} by default
   * @return this builder
   */
  SpanBuilder setSpanKind(SpanKind spanKind);

  /**
   * Sets when the span started, in place of when {@link #startSpan()} is called.
   *
   * @param startTimestamp the time since the epoch
   * @param unit the unit of that
   * @return this builder
   */
  SpanBuilder setStartTimestamp(long startTimestamp, TimeUnit unit);

  /**
   * Sets when the span started, in place of when {@link #startSpan()} is called.
   *
   * @param startTimestamp the time
   * @return this builder
   */
  default SpanBuilder setStartTimestamp(Instant startTimestamp) {
    return Arguments.isNull(
            startTimestamp, SpanBuilder.class, "setStartTimestamp", "startTimestamp")
        ? this
        : setStartTimestamp(EpochNanos.of(startTimestamp), TimeUnit.NANOSECONDS);
  }

  /**
   * Starts the span. It does not become the current one by itself; use {@link Span#makeCurrent()}.
   *
   * @return the span, which the caller must {@linkplain Span#end() end}
   */
  Span startSpan();
}
