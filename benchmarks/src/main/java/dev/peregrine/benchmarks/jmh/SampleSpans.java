package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ended spans in the form in which the SDK's batch processor hands them to an exporter. */
public final class SampleSpans {

  private SampleSpans() {}

  /** Makes spans of two scopes, with six attributes each. */
  public static List<SpanData> make(int count) {
    KeepingExporter exporter = new KeepingExporter();
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(Resource.create(Attributes.builder().put("service.name", "shop").build()))
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter)
                    .setMaxQueueSize(2 * count)
                    .setMaxExportBatchSize(count)
                    .build())
            .build();
    Tracer server = provider.get("dev.peregrine.benchmarks.server", "1.0");
    Tracer client = provider.get("dev.peregrine.benchmarks.client", "1.0");
    for (int i = 0; i < count; i++) {
      record((i & 3) == 0 ? server : client, i);
    }
    provider.shutdown().join(10, TimeUnit.SECONDS);
    return exporter.kept();
  }

  private static void record(Tracer tracer, int i) {
    tracer
        .spanBuilder("GET /orders/{id}")
        .setParent(Contexts.remoteParent(TraceState.getDefault()))
        .setSpanKind(SpanKind.SERVER)
        .startSpan()
        .setAttribute(Keys.METHOD, "GET")
        .setAttribute(Keys.ROUTE, "/orders/{id}")
        .setAttribute(Keys.PATH, "/orders/" + i)
        .setAttribute(Keys.SERVER, "shop.example")
        .setAttribute(Keys.PORT, 8_443L)
        .setAttribute(Keys.STATUS, 200L)
        .end();
  }

  private static final class KeepingExporter implements SpanExporter {

    private final List<SpanData> spans = new ArrayList<>();

    synchronized List<SpanData> kept() {
      return List.copyOf(spans);
    }

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> batch) {
      spans.addAll(batch);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
