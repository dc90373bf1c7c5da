package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;

/** Makes the span contexts of spans of this SDK, out of numbers if the API can have them so. */
final class SpanContexts {

  private SpanContexts() {}

  static SpanContext create(
      long traceIdHigh, long traceIdLow, long spanIdBits, int flags, TraceState traceState) {
    if (ApiAccess.isPeregrine()) {
      return new SdkSpanContext(traceIdHigh, traceIdLow, spanIdBits, (byte) flags, traceState);
    }
    return SpanContext.create(
        TraceId.fromLongs(traceIdHigh, traceIdLow),
        SpanId.fromLong(spanIdBits),
        TraceFlags.fromByte((byte) flags),
        traceState);
  }
}
