package io.opentelemetry.api.trace.propagation;

import dev.peregrine.api.internal.BinarySpanContext;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/** A span context from another process, which need never be made into strings. */
final class ReceivedSpanContext extends BinarySpanContext implements SpanContext {

  private final TraceState traceState;

  ReceivedSpanContext(
      long traceIdHigh,
      long traceIdLow,
      long spanIdBits,
      byte flagBits,
      @Nullable String header,
      TraceState traceState) {
    super(traceIdHigh, traceIdLow, spanIdBits, flagBits, true);
    if (header != null) {
      keepTraceParent(header);
    }
    this.traceState = traceState;
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
