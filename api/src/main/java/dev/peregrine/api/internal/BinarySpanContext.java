package dev.peregrine.api.internal;

/**
 * A span context whose ids are numbers; the hexadecimal strings are made when somebody asks.
 *
 * <p>Every {@code SpanContext} made by this API is one.
 */
public interface BinarySpanContext {

  /** The first eight bytes of the trace id, big-endian. */
  long traceIdHigh();

  /** The last eight bytes of the trace id, big-endian. */
  long traceIdLow();

  /** The span id, big-endian. */
  long spanIdBits();
}
