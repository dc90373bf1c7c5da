package dev.peregrine.sdk.trace.internal;

import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.SpanData;

/**
 * An ended span of this SDK as the encoder sees it: binary ids and flat attributes, nothing made
 * for the occasion. All of it is immutable.
 */
public interface EncodableSpan extends SpanData {

  /** The first eight bytes of the trace id, big-endian. */
  long traceIdHigh();

  /** The last eight bytes of the trace id, big-endian. */
  long traceIdLow();

  /** The span id, big-endian. */
  long spanIdBits();

  /** The parent's span id, big-endian; 0 for a root span. */
  long parentSpanIdBits();

  /** Whether the parent came in from another process. */
  boolean hasRemoteParent();

  /** The W3C trace flags of this span, as the lowest eight bits. */
  int traceFlagBits();

  /** The trace state of this span. */
  TraceState traceState();

  /**
   * The attributes as {@code key0, value0, key1, value1, …} in order of recording, each key once.
   * The array may be longer than the attributes are; the caller must not write to it.
   */
  Object[] attributePairs();

  /** How many attributes {@link #attributePairs()} holds. */
  int attributeCount();
}
