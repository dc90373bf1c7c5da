package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.Hex;

/**
 * What identifies a span, and travels from process to process: ids, flags and trace state.
 * Immutable.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#spancontext">SpanContext</a>
 */
public interface SpanContext {

  /**
   * Returns the span context that means none.
   *
   * @return the invalid span context
   */
  static SpanContext getInvalid() {
    return SpanContextImpl.INVALID;
  }

  /**
   * Returns a span context of this process.
   *
   * <p>If an id is not valid, both ids become those that mean none.
   *
   * @param traceIdHex the trace id, 32 lowercase hexadecimal digits
   * @param spanIdHex the span id, 16 lowercase hexadecimal digits
   * @param traceFlags the flags
   * @param traceState the trace state
   * @return the span context
   */
  static SpanContext create(
      String traceIdHex, String spanIdHex, TraceFlags traceFlags, TraceState traceState) {
    return SpanContextImpl.of(traceIdHex, spanIdHex, traceFlags, traceState, false);
  }

  /**
   * Returns a span context that came in from another process.
   *
   * <p>If an id is not valid, both ids become those that mean none.
   *
   * @param traceIdHex the trace id, 32 lowercase hexadecimal digits
   * @param spanIdHex the span id, 16 lowercase hexadecimal digits
   * @param traceFlags the flags
   * @param traceState the trace state
   * @return the span context
   */
  static SpanContext createFromRemoteParent(
      String traceIdHex, String spanIdHex, TraceFlags traceFlags, TraceState traceState) {
    return SpanContextImpl.of(traceIdHex, spanIdHex, traceFlags, traceState, true);
  }

  /**
   * Returns the trace id.
   *
   * @return 32 lowercase hexadecimal digits
   */
  String getTraceId();

  /**
   * Returns the trace id's bytes.
   *
   * @return 16 bytes, made for this call
   */
  default byte[] getTraceIdBytes() {
    return Hex.parseBytes(getTraceId());
  }

  /**
   * Returns the span id.
   *
   * @return 16 lowercase hexadecimal digits
   */
  String getSpanId();

  /**
   * Returns the span id's bytes.
   *
   * @return 8 bytes, made for this call
   */
  default byte[] getSpanIdBytes() {
    return Hex.parseBytes(getSpanId());
  }

  /**
   * Returns whether the trace is sampled.
   *
   * @return whether the sampled flag is set
   */
  default boolean isSampled() {
    return getTraceFlags().isSampled();
  }

  /**
   * Returns the flags.
   *
   * @return the flags
   */
  TraceFlags getTraceFlags();

  /**
   * Returns the trace state.
   *
   * @return the trace state
   */
  TraceState getTraceState();

  /**
   * Returns whether both ids are valid.
   *
   * @return whether this identifies a span
   */
  default boolean isValid() {
    return TraceId.isValid(getTraceId()) && SpanId.isValid(getSpanId());
  }

  /**
   * Returns whether this came in from another process.
   *
   * @return whether a propagator extracted it
   */
  boolean isRemote();
}
