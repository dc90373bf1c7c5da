package io.opentelemetry.sdk.trace;

import dev.peregrine.api.internal.BinarySpanContext;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

/** The context of a span of this SDK. Not to be loaded with an API that has no binary ids. */
final class SdkSpanContext extends BinarySpanContext implements SpanContext {

  private final TraceState traceState;

  SdkSpanContext(
      long traceIdHigh, long traceIdLow, long spanIdBits, byte flags, TraceState traceState) {
    super(traceIdHigh, traceIdLow, spanIdBits, flags, /* remote= */ false);
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
