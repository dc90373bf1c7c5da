package io.opentelemetry.api.trace;

import dev.peregrine.api.internal.BinarySpanContext;
import org.jspecify.annotations.Nullable;

/** The span context that this API makes. */
final class SpanContextImpl extends BinarySpanContext implements SpanContext {

  static final SpanContext INVALID =
      new SpanContextImpl(
          TraceId.getInvalid(),
          SpanId.getInvalid(),
          TraceFlags.getDefault(),
          TraceState.getDefault(),
          false);

  private final TraceState traceState;

  private SpanContextImpl(
      String traceId, String spanId, TraceFlags flags, TraceState traceState, boolean remote) {
    super(traceId, spanId, flags.asByte(), remote);
    this.traceState = traceState;
  }

  static SpanContext of(
      @Nullable String traceId,
      @Nullable String spanId,
      @Nullable TraceFlags traceFlags,
      @Nullable TraceState traceState,
      boolean remote) {
    TraceFlags flags = traceFlags == null ? TraceFlags.getDefault() : traceFlags;
    TraceState state = traceState == null ? TraceState.getDefault() : traceState;
    if (traceId == null || spanId == null || !TraceId.isValid(traceId) || !SpanId.isValid(spanId)) {
      return new SpanContextImpl(TraceId.getInvalid(), SpanId.getInvalid(), flags, state, remote);
    }
    return new SpanContextImpl(traceId, spanId, flags, state, remote);
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
