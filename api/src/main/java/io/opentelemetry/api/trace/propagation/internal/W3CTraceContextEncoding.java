package io.opentelemetry.api.trace.propagation.internal;

import dev.peregrine.api.internal.w3c.TraceStateHeader;
import io.opentelemetry.api.trace.TraceState;

/** Conversions from and to the text of the {@code tracestate} header. */
public final class W3CTraceContextEncoding {

  private W3CTraceContextEncoding() {}

  /**
   * Reads a header.
   *
   * @param traceStateHeader the header
   * @return the trace state; empty if the header is not valid
   */
  public static TraceState decodeTraceState(String traceStateHeader) {
    return TraceStateHeader.parse(traceStateHeader);
  }

  /**
   * Writes a header.
   *
   * @param traceState the trace state
   * @return the header; empty if the trace state is
   */
  public static String encodeTraceState(TraceState traceState) {
    return TraceStateHeader.format(traceState);
  }
}
