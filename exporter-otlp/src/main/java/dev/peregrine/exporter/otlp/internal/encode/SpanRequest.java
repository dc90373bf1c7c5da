package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/** {@code ExportTraceServiceRequest}. */
public final class SpanRequest extends RequestListing<SpanData> {

  public static final RequestListing<SpanData> LISTING = new SpanRequest();

  private SpanRequest() {
    super("resourceSpans", "scopeSpans", "spans");
  }

  @Override
  Resource resource(SpanData span) {
    return span.getResource();
  }

  @Override
  InstrumentationScopeInfo scope(SpanData span) {
    return span.getInstrumentationScopeInfo();
  }

  @Override
  String name(SpanData span) {
    return span.getName();
  }

  @Override
  List<List<Level>> names() {
    return List.of(SpanFields.toName());
  }

  @Override
  void write(OtlpWriter out, SpanData span) {
    SpanFields.span(out, span instanceof EncodableSpan own ? own : new ForeignSpan(span));
  }
}
