package dev.peregrine.exporter.otlp;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;

/** Spans of the SDK, for exporters to export. */
public final class EndedSpans implements SpanProcessor {

  private final List<SpanData> spans = new ArrayList<>();

  private EndedSpans() {}

  /** Spans of these names, of a resource with a name. */
  public static List<SpanData> of(String resourceName, String scopeName, String... names) {
    EndedSpans ended = new EndedSpans();
    Attributes attributes = Attributes.builder().put("name", resourceName).build();
    try (SdkTracerProvider tracers =
        SdkTracerProvider.builder()
            .setResource(Resource.create(attributes))
            .addSpanProcessor(ended)
            .build()) {
      for (String name : names) {
        tracers.get(scopeName).spanBuilder(name).startSpan().end();
      }
    }
    return ended.spans;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    spans.add(span.toSpanData());
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
