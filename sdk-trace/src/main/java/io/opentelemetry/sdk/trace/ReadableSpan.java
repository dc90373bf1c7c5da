package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.jspecify.annotations.Nullable;

/** What a span processor can read of a span, live or ended. Safe for use by many threads. */
public interface ReadableSpan {

  /**
   * Returns the context of the span: its ids, flags and trace state.
   *
   * @return the context
   */
  SpanContext getSpanContext();

  /**
   * Returns the context of the parent span.
   *
   * @return the parent's context, or the invalid one for a root span
   */
  SpanContext getParentSpanContext();

  /**
   * Returns the name of the span, as last updated.
   *
   * @return the name
   */
  String getName();

  /**
   * Returns everything that the span has recorded.
   *
   * @return immutable data, of now if the span is live
   */
  SpanData toSpanData();

  /**
   * Returns the scope of the tracer that made the span, in its old form.
   *
   * @return the name, version and schema URL of the scope
   * @deprecated use {@link #getInstrumentationScopeInfo()}
   */
  @Deprecated
  io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo();

  /**
   * Returns the scope of the tracer that made the span.
   *
   * @return the scope
   */
  default InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return toSpanData().getInstrumentationScopeInfo();
  }

  /**
   * Returns whether the span has ended.
   *
   * @return true once it has ended; still false in {@link SpanProcessor#onEnding}
   */
  boolean hasEnded();

  /**
   * Returns how long the span lasted, or has lasted so far.
   *
   * @return nanoseconds; negative if the given times are the wrong way round
   */
  long getLatencyNanos();

  /**
   * Returns the kind of the span.
   *
   * @return the kind
   */
  SpanKind getKind();

  /**
   * Returns the value of one attribute.
   *
   * @param key the key, whose type must be that of the value
   * @param <T> the type of the value
   * @return the value, or null if there is none of that type
   */
  <T> @Nullable T getAttribute(AttributeKey<T> key);

  /**
   * Returns the attributes, those of now if the span is live. Costs a copy while it is live.
   *
   * @return the attributes
   */
  default Attributes getAttributes() {
    return toSpanData().getAttributes();
  }
}
