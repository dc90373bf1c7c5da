package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A span that was dropped by the sampler. It only carries the trace on. */
final class NonRecordingSpan implements Span {

  private final long traceIdHigh;
  private final long traceIdLow;
  private final long spanIdBits;
  private final int flags;
  private final TraceState traceState;

  /** Made when somebody asks; each thread that does so at once makes an equal one. */
  private @Nullable SpanContext context;

  NonRecordingSpan(SpanStart start) {
    this.traceIdHigh = start.traceIdHigh;
    this.traceIdLow = start.traceIdLow;
    this.spanIdBits = start.spanIdBits;
    this.flags = start.flags;
    this.traceState = start.traceState;
  }

  long traceIdHigh() {
    return traceIdHigh;
  }

  long traceIdLow() {
    return traceIdLow;
  }

  long spanIdBits() {
    return spanIdBits;
  }

  int traceFlagBits() {
    return flags;
  }

  TraceState traceState() {
    return traceState;
  }

  @Override
  public SpanContext getSpanContext() {
    SpanContext made = context;
    if (made == null) {
      made = SpanContexts.create(traceIdHigh, traceIdLow, spanIdBits, flags, traceState);
      context = made;
    }
    return made;
  }

  @Override
  public boolean isRecording() {
    return false;
  }

  @Override
  public Span setAttribute(String key, @Nullable String value) {
    return this;
  }

  @Override
  public Span setAttribute(String key, long value) {
    return this;
  }

  @Override
  public Span setAttribute(String key, double value) {
    return this;
  }

  @Override
  public Span setAttribute(String key, boolean value) {
    return this;
  }

  @Override
  public <T> Span setAttribute(AttributeKey<T> key, @Nullable T value) {
    return this;
  }

  @Override
  public Span setAttribute(AttributeKey<Long> key, int value) {
    return this;
  }

  @Override
  public Span setAllAttributes(Attributes attributes) {
    return this;
  }

  @Override
  public Span addEvent(String name) {
    return this;
  }

  @Override
  public Span addEvent(String name, long timestamp, TimeUnit unit) {
    return this;
  }

  @Override
  public Span addEvent(String name, Instant timestamp) {
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes) {
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes, Instant timestamp) {
    return this;
  }

  @Override
  public Span addLink(SpanContext target) {
    return this;
  }

  @Override
  public Span addLink(SpanContext target, Attributes attributes) {
    return this;
  }

  @Override
  public Span setStatus(StatusCode code) {
    return this;
  }

  @Override
  public Span setStatus(StatusCode code, String description) {
    return this;
  }

  @Override
  public Span recordException(Throwable exception) {
    return this;
  }

  @Override
  public Span recordException(Throwable exception, Attributes attributes) {
    return this;
  }

  @Override
  public Span updateName(String name) {
    return this;
  }

  @Override
  public void end() {}

  @Override
  public void end(long timestamp, TimeUnit unit) {}

  @Override
  public void end(Instant timestamp) {}

  @Override
  public String toString() {
    return "NonRecordingSpan{" + getSpanContext() + "}";
  }
}
