package swap;

import static swap.Main.print;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The API without an SDK. */
final class ApiUse {
  private ApiUse() {}

  static void run() {
    attributes();
    values();
    spanContexts();
    noop();
  }

  private static void attributes() {
    AttributesBuilder builder =
        Attributes.builder()
            .put("string", "text")
            .put("long", 7L)
            .put("double", 1.5)
            .put("boolean", true)
            .put("strings", "a", "b")
            .put("longs", 1L, 2L)
            .put("", "no key")
            .put("long", 8L);
    Attributes attributes = builder.build();
    print("attributes.size", attributes.size());
    print("attributes.sorted", sorted(attributes));
    print("attributes.get", attributes.get(AttributeKey.longKey("long")));
    print("attributes.get other type", attributes.get(AttributeKey.stringKey("long")));
    print("attributes.toString", Attributes.of(AttributeKey.stringKey("k"), "v"));
    print(
        "attributes.equals",
        Attributes.of(AttributeKey.longKey("a"), 1L, AttributeKey.longKey("b"), 2L)
            .equals(Attributes.of(AttributeKey.longKey("b"), 2L, AttributeKey.longKey("a"), 1L)));
    print(
        "attributes.hashCode", attributes.toBuilder().build().hashCode() == attributes.hashCode());
    print(
        "attributes.removeIf",
        sorted(attributes.toBuilder().removeIf(key -> key.getKey().startsWith("l")).build()));
    print("attributes.empty", Attributes.empty() + " " + Attributes.empty().isEmpty());
    print("key.toString", AttributeKey.stringArrayKey("keys"));
    print("key.type", AttributeKey.stringArrayKey("keys").getType());
    print(
        "key.equals",
        AttributeKey.stringKey("k").equals(AttributeKey.stringKey("k"))
            + " "
            + AttributeKey.stringKey("k").equals(AttributeKey.longKey("k")));
  }

  static Map<String, Object> sorted(Attributes attributes) {
    Map<String, Object> sorted = new TreeMap<>();
    attributes.forEach((key, value) -> sorted.put(key.getKey(), value));
    return sorted;
  }

  private static void values() {
    Value<?> value =
        Value.of(
            Map.of(
                "list", Value.of(List.of(Value.of(1), Value.of("two"), Value.of(new byte[] {3})))));
    print("value.asString", value.asString());
    print("value.type", value.getType());
    print("value.equals", Value.of("a").equals(Value.of("a")));
    print("severity", Severity.ERROR2 + " " + Severity.ERROR2.getSeverityNumber());
  }

  private static void spanContexts() {
    TraceState state = TraceState.builder().put("a", "1").put("b", "2").put("BAD", "3").build();
    SpanContext context =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            state.toBuilder().remove("a").build());
    print("context.ids", context.getTraceId() + " " + context.getSpanId());
    print(
        "context.valid", context.isValid() + " " + context.isRemote() + " " + context.isSampled());
    print("context.state", new LinkedHashMap<>(context.getTraceState().asMap()));
    print(
        "context.invalid id",
        SpanContext.create("x", "y", TraceFlags.getDefault(), state).isValid());
    print("context.getInvalid", SpanContext.getInvalid().getTraceId());
    print("flags", TraceFlags.fromByte((byte) 0xff).asHex() + TraceFlags.fromHex("0100", 2));
    print("state.order", new LinkedHashMap<>(state.asMap()));
    print("span.wrap", Span.wrap(context).getSpanContext().equals(context));
    print(
        "span.recording", Span.wrap(context).isRecording() + " " + Span.getInvalid().isRecording());
  }

  private static void noop() {
    OpenTelemetry noop = OpenTelemetry.noop();
    Tracer tracer = noop.getTracer("noop");
    Span root = tracer.spanBuilder("root").setSpanKind(SpanKind.SERVER).startSpan();
    root.setAttribute("a", 1).addEvent("e").recordException(new IllegalStateException());
    root.setStatus(StatusCode.ERROR, "failed").updateName("other").end();
    print("noop.root", root.getSpanContext().isValid());
    print("noop.fields", noop.getPropagators().getTextMapPropagator().fields());
    noop.getMeter("noop").counterBuilder("c").setUnit("1").build().add(1);
    noop.getLogsBridge().get("noop").logRecordBuilder().setBody("b").emit();
  }
}
