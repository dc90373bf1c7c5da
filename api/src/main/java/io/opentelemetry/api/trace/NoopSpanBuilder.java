package io.opentelemetry.api.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Remembers nothing but the parent. */
final class NoopSpanBuilder implements SpanBuilder {

  /** Null as long as the current context counts. */
  private @Nullable Span parent;

  @Override
  public SpanBuilder setParent(Context context) {
    parent = context == null ? null : Span.fromContext(context);
    return this;
  }

  @Override
  public SpanBuilder setNoParent() {
    parent = PropagatedSpan.INVALID;
    return this;
  }

  @Override
  public Span startSpan() {
    Span span = parent == null ? Span.current() : parent;
    return span.isRecording() ? PropagatedSpan.create(span.getSpanContext()) : span;
  }

  @Override
  public SpanBuilder addLink(SpanContext spanContext) {
    return this;
  }

  @Override
  public SpanBuilder addLink(SpanContext spanContext, Attributes attributes) {
    return this;
  }

  @Override
  public SpanBuilder setAttribute(String key, @Nullable String value) {
    return this;
  }

  @Override
  public SpanBuilder setAttribute(String key, long value) {
    return this;
  }

  @Override
  public SpanBuilder setAttribute(String key, double value) {
    return this;
  }

  @Override
  public SpanBuilder setAttribute(String key, boolean value) {
    return this;
  }

  @Override
  public <T> SpanBuilder setAttribute(AttributeKey<T> key, @Nullable T value) {
    return this;
  }

  @Override
  public SpanBuilder setAttribute(AttributeKey<Long> key, int value) {
    return this;
  }

  @Override
  public SpanBuilder setAllAttributes(Attributes attributes) {
    return this;
  }

  @Override
  public SpanBuilder setSpanKind(SpanKind spanKind) {
    return this;
  }

  @Override
  public SpanBuilder setStartTimestamp(long startTimestamp, TimeUnit unit) {
    return this;
  }

  @Override
  public SpanBuilder setStartTimestamp(Instant startTimestamp) {
    return this;
  }
}
