package swap;

import static swap.ApiUse.sorted;
import static swap.Main.print;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The SDK with a sampler, a processor, an id generator and an exporter of the program's own. */
final class SdkUse {
  private SdkUse() {}

  static void run() {
    CountingIds ids = new CountingIds();
    RecordingExporter exporter = new RecordingExporter();
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setIdGenerator(ids)
            .setSampler(Sampler.parentBased(new NameSampler()))
            .setResource(
                Resource.getDefault()
                    .merge(Resource.create(Attributes.builder().put("team", "shop").build())))
            .setSpanLimits(
                SpanLimits.builder()
                    .setMaxNumberOfAttributes(4)
                    .setMaxNumberOfEvents(2)
                    .setMaxNumberOfLinks(1)
                    .setMaxAttributeValueLength(8)
                    .build())
            .addSpanProcessor(new StampingProcessor())
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build();
    OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(provider).build();
    Tracer tracer =
        sdk.getTracerProvider()
            .tracerBuilder("swap")
            .setInstrumentationVersion("1")
            .setSchemaUrl("http://schema")
            .build();

    parentAndChild(tracer);
    limits(tracer);
    dropped(tracer);
    status(tracer);
    exceptions(tracer);
    remoteParent(tracer);

    print("flush", provider.forceFlush().join(5, TimeUnit.SECONDS).isSuccess());
    print("shutdown", provider.shutdown().join(5, TimeUnit.SECONDS).isSuccess());
    Span late = tracer.spanBuilder("late").startSpan();
    print("after shutdown", late.isRecording());
    late.end();
    for (SpanData span : exporter.spans()) {
      describe(span);
    }
    print("ids.order", ids.firstCalls());
    Attributes resource = exporter.spans().get(0).getResource().getAttributes();
    print("resource.sdk name", resource.get(AttributeKey.stringKey("telemetry.sdk.name")));
    builtInSamplers();
  }

  private static void parentAndChild(Tracer tracer) {
    Span parent =
        tracer.spanBuilder("parent").setSpanKind(SpanKind.SERVER).setNoParent().startSpan();
    try (Scope ignored = parent.makeCurrent()) {
      Span child = tracer.spanBuilder("child").setAttribute("a", "b").startSpan();
      print("child.recording", child.isRecording());
      child.updateName("renamed").end();
      child.setAttribute("late", true);
      print("child.ended", child.isRecording());
    }
    parent.end();
    print("parent.context kept", Span.fromContext(Context.root().with(parent)) == parent);
  }

  private static void limits(Tracer tracer) {
    Span span = tracer.spanBuilder("limited").addLink(link("1")).addLink(link("2")).startSpan();
    for (int i = 0; i < 6; i++) {
      span.setAttribute("k" + i, "a value that is long").addEvent("event" + i);
    }
    span.setAttribute(AttributeKey.stringKey("null"), null);
    span.setAttribute("k0", "again");
    span.end();
  }

  private static SpanContext link(String digit) {
    return SpanContext.create(
        digit.repeat(32), digit.repeat(16), TraceFlags.getDefault(), TraceState.getDefault());
  }

  private static void dropped(Tracer tracer) {
    Span span = tracer.spanBuilder("drop this").startSpan();
    print("dropped.recording", span.isRecording());
    print(
        "dropped.context",
        span.getSpanContext().isValid() + " " + span.getSpanContext().isSampled());
    span.end();
  }

  private static void status(Tracer tracer) {
    Span span = tracer.spanBuilder("status").startSpan();
    span.setStatus(StatusCode.ERROR, "bad");
    span.setStatus(StatusCode.UNSET);
    span.setStatus(StatusCode.OK, "ignored");
    span.setStatus(StatusCode.ERROR, "too late");
    span.end();
  }

  private static void exceptions(Tracer tracer) {
    Span span = tracer.spanBuilder("exceptions").startSpan();
    span.recordException(new IllegalArgumentException("wrong"));
    span.recordException(new RuntimeException(), Attributes.builder().put("x", "y").build());
    span.end();
  }

  private static void remoteParent(Tracer tracer) {
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            "7".repeat(32),
            "8".repeat(16),
            TraceFlags.getSampled(),
            TraceState.builder().put("v", "1").build());
    tracer
        .spanBuilder("remote child")
        .setParent(Context.root().with(Span.wrap(remote)))
        .startSpan()
        .end();
    SpanContext unsampled =
        SpanContext.createFromRemoteParent(
            "7".repeat(32), "8".repeat(16), TraceFlags.getDefault(), TraceState.getDefault());
    Span dropped =
        tracer
            .spanBuilder("unsampled child")
            .setParent(Context.root().with(Span.wrap(unsampled)))
            .startSpan();
    print("unsampled child", dropped.isRecording());
    dropped.end();
  }

  private static void describe(SpanData span) {
    String name = "span." + span.getName();
    print(
        name + ".context",
        span.getTraceId() + " " + span.getSpanId() + " " + span.getSpanContext().getTraceFlags());
    print(name + ".state", new LinkedHashMap<>(span.getSpanContext().getTraceState().asMap()));
    print(name + ".parent", span.getParentSpanId() + " " + span.getParentSpanContext().isRemote());
    print(
        name + ".kind",
        span.getKind()
            + " "
            + span.getStatus().getStatusCode()
            + span.getStatus().getDescription()
            + " ended="
            + span.hasEnded());
    print(
        name + ".attributes",
        sorted(span.getAttributes()) + " of " + span.getTotalAttributeCount());
    print(name + ".links", span.getLinks().size() + " of " + span.getTotalRecordedLinks());
    print(name + ".events", span.getEvents().size() + " of " + span.getTotalRecordedEvents());
    span.getEvents()
        .forEach(
            event ->
                print(
                    name + ".event " + event.getName(), withoutStackTrace(event.getAttributes())));
    print(name + ".times", span.getEndEpochNanos() >= span.getStartEpochNanos());
    print(name + ".scope", span.getInstrumentationScopeInfo());
    Attributes resource = span.getResource().getAttributes();
    print(name + ".team", resource.get(AttributeKey.stringKey("team")) + " " + resource.size());
  }

  private static Object withoutStackTrace(Attributes attributes) {
    AttributeKey<String> stackTrace = AttributeKey.stringKey("exception.stacktrace");
    return sorted(attributes.toBuilder().remove(stackTrace).build())
        + (attributes.get(stackTrace) == null ? "" : " with stack trace");
  }

  private static void builtInSamplers() {
    print("sampler.on", Sampler.alwaysOn().getDescription());
    print("sampler.off", Sampler.alwaysOff().getDescription());
    print("sampler.ratio", Sampler.traceIdRatioBased(0.25).getDescription());
    print("sampler.parent", Sampler.parentBased(Sampler.alwaysOn()).getDescription());
    for (String traceId :
        new String[] {
          "0".repeat(31) + "1", "0".repeat(16) + "7" + "f".repeat(15), "f".repeat(32)
        }) {
      print(
          "sampler.ratio " + traceId,
          Sampler.traceIdRatioBased(0.5)
              .shouldSample(
                  Context.root(), traceId, "n", SpanKind.INTERNAL, Attributes.empty(), List.of())
              .getDecision());
    }
  }
}
