package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.BinarySpanContext;
import dev.peregrine.api.internal.Hex;
import org.jspecify.annotations.Nullable;

/** The span context that this API makes. */
final class SpanContextImpl extends BinarySpanContext implements SpanContext {

  static final SpanContext INVALID =
      new SpanContextImpl(0, 0, 0, TraceFlags.getDefault(), TraceState.getDefault(), false);

  private final TraceState traceState;

  private SpanContextImpl(
      long traceIdHigh,
      long traceIdLow,
      long spanIdBits,
      TraceFlags flags,
      TraceState traceState,
      boolean remote) {
    super(traceIdHigh, traceIdLow, spanIdBits, flags.asByte(), remote);
    this.traceState = traceState;
  }

  private static SpanContext invalid(TraceFlags flags, TraceState traceState, boolean remote) {
    SpanContextImpl invalid = new SpanContextImpl(0, 0, 0, flags, traceState, remote);
    invalid.keepIds(TraceId.getInvalid(), SpanId.getInvalid());
    return invalid;
  }

  static SpanContext of(
      @Nullable String traceId,
      @Nullable String spanId,
      @Nullable TraceFlags traceFlags,
      @Nullable TraceState traceState,
      boolean remote) {
    TraceFlags flags = traceFlags == null ? TraceFlags.getDefault() : traceFlags;
    TraceState state = traceState == null ? TraceState.getDefault() : traceState;
    if (traceId == null
        || traceId.length() != TraceId.getLength()
        || spanId == null
        || spanId.length() != SpanId.getLength()) {
      return invalid(flags, state, remote);
    }
    long high1 = Hex.parseInt(traceId, 0);
    long high2 = Hex.parseInt(traceId, 8);
    long low1 = Hex.parseInt(traceId, 16);
    long low2 = Hex.parseInt(traceId, 24);
    long span1 = Hex.parseInt(spanId, 0);
    long span2 = Hex.parseInt(spanId, 8);
    if ((high1 | high2 | low1 | low2) <= 0 || (span1 | span2) <= 0) {
      return invalid(flags, state, remote);
    }
    SpanContextImpl spanContext =
        new SpanContextImpl(
            high1 << 32 | high2, low1 << 32 | low2, span1 << 32 | span2, flags, state, remote);
    spanContext.keepIds(traceId, spanId);
    return spanContext;
  }

  @Override
  public TraceFlags getTraceFlags() {
    return TraceFlags.fromByte(flagBits());
  }

  @Override
  public TraceState getTraceState() {
    return traceState;
  }
}
