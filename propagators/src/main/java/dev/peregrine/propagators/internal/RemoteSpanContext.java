package dev.peregrine.propagators.internal;

import dev.peregrine.api.internal.BinarySpanContext;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

/**
 * A span context from another process, which need never be made into strings. Not to be loaded with
 * an API that has no binary ids.
 */
final class RemoteSpanContext extends BinarySpanContext implements SpanContext {

  RemoteSpanContext(long traceIdHigh, long traceIdLow, long spanIdBits, boolean sampled) {
    super(traceIdHigh, traceIdLow, spanIdBits, (byte) (sampled ? 1 : 0), /* remote= */ true);
  }

  @Override
  public TraceFlags getTraceFlags() {
    return TraceFlags.fromByte(flagBits());
  }

  @Override
  public TraceState getTraceState() {
    return TraceState.getDefault();
  }
}
