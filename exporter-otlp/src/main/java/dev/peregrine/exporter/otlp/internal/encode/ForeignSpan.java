package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.ApiAccess;
import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;

/** Anybody's span data in the shape that the encoder reads. */
final class ForeignSpan extends DelegatingSpanData implements EncodableSpan {

  private final SpanContext context;
  private final SpanContext parent;
  private final Object[] pairs;

  ForeignSpan(SpanData span) {
    super(span);
    context = span.getSpanContext();
    parent = span.getParentSpanContext();
    pairs = ApiAccess.pairs(span.getAttributes());
  }

  @Override
  public long traceIdHigh() {
    return ApiAccess.traceIdHigh(context);
  }

  @Override
  public long traceIdLow() {
    return ApiAccess.traceIdLow(context);
  }

  @Override
  public long spanIdBits() {
    return ApiAccess.spanIdBits(context);
  }

  @Override
  public long parentSpanIdBits() {
    return parent.isValid() ? ApiAccess.spanIdBits(parent) : 0;
  }

  @Override
  public boolean hasRemoteParent() {
    return parent.isRemote();
  }

  @Override
  public int traceFlagBits() {
    return context.getTraceFlags().asByte() & 0xFF;
  }

  @Override
  public TraceState traceState() {
    return context.getTraceState();
  }

  @Override
  public Object[] attributePairs() {
    return pairs;
  }

  @Override
  public int attributeCount() {
    return pairs.length / 2;
  }
}
