package dev.peregrine.exporter.otlp.internal.encode;

import com.google.protobuf.ByteString;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a batch should look like on the wire, made with the official classes. */
public final class OfficialRequest {

  private OfficialRequest() {}

  public static ExportTraceServiceRequest of(List<? extends SpanData> batch) {
    Map<Resource, Map<InstrumentationScopeInfo, List<SpanData>>> groups = new LinkedHashMap<>();
    for (SpanData span : batch) {
      groups
          .computeIfAbsent(span.getResource(), key -> new LinkedHashMap<>())
          .computeIfAbsent(span.getInstrumentationScopeInfo(), key -> new ArrayList<>())
          .add(span);
    }
    ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
    groups.forEach(
        (resource, scopes) -> {
          ResourceSpans.Builder resourceSpans = request.addResourceSpansBuilder();
          resourceSpans.getResourceBuilder().addAllAttributes(attributes(resource.getAttributes()));
          if (resource.getSchemaUrl() != null) {
            resourceSpans.setSchemaUrl(text(resource.getSchemaUrl()));
          }
          scopes.forEach((scope, spans) -> resourceSpans.addScopeSpans(scopeSpans(scope, spans)));
        });
    return request.build();
  }

  private static ScopeSpans scopeSpans(InstrumentationScopeInfo scope, List<SpanData> spans) {
    ScopeSpans.Builder scopeSpans = ScopeSpans.newBuilder();
    InstrumentationScope.Builder official = scopeSpans.getScopeBuilder();
    official.setName(text(scope.getName()));
    if (scope.getVersion() != null) {
      official.setVersion(text(scope.getVersion()));
    }
    official.addAllAttributes(attributes(scope.getAttributes()));
    if (scope.getSchemaUrl() != null) {
      scopeSpans.setSchemaUrl(text(scope.getSchemaUrl()));
    }
    spans.forEach(span -> scopeSpans.addSpans(span(span)));
    return scopeSpans.build();
  }

  private static Span span(SpanData data) {
    SpanContext context = data.getSpanContext();
    SpanContext parent = data.getParentSpanContext();
    Span.Builder span =
        Span.newBuilder()
            .setTraceId(bytes(context.getTraceId()))
            .setSpanId(bytes(context.getSpanId()))
            .setTraceState(traceState(context))
            .setName(text(data.getName()))
            .setKindValue(data.getKind().ordinal() + 1)
            .setStartTimeUnixNano(data.getStartEpochNanos())
            .setEndTimeUnixNano(data.getEndEpochNanos())
            .addAllAttributes(attributes(data.getAttributes()))
            .setDroppedAttributesCount(data.getTotalAttributeCount() - data.getAttributes().size())
            .setDroppedEventsCount(data.getTotalRecordedEvents() - data.getEvents().size())
            .setDroppedLinksCount(data.getTotalRecordedLinks() - data.getLinks().size())
            .setFlags(flags(context, parent.isRemote()));
    if (parent.isValid()) {
      span.setParentSpanId(bytes(parent.getSpanId()));
    }
    data.getEvents().forEach(event -> span.addEvents(event(event)));
    data.getLinks().forEach(link -> span.addLinks(link(link)));
    Status status =
        Status.newBuilder()
            .setMessage(text(data.getStatus().getDescription()))
            .setCodeValue(data.getStatus().getStatusCode().ordinal())
            .build();
    if (!status.equals(Status.getDefaultInstance())) {
      span.setStatus(status);
    }
    return span.build();
  }

  private static Span.Event event(EventData event) {
    return Span.Event.newBuilder()
        .setTimeUnixNano(event.getEpochNanos())
        .setName(text(event.getName()))
        .addAllAttributes(attributes(event.getAttributes()))
        .setDroppedAttributesCount(event.getDroppedAttributesCount())
        .build();
  }

  private static Span.Link link(LinkData link) {
    SpanContext context = link.getSpanContext();
    return Span.Link.newBuilder()
        .setTraceId(bytes(context.getTraceId()))
        .setSpanId(bytes(context.getSpanId()))
        .setTraceState(traceState(context))
        .addAllAttributes(attributes(link.getAttributes()))
        .setDroppedAttributesCount(link.getTotalAttributeCount() - link.getAttributes().size())
        .setFlags(flags(context, context.isRemote()))
        .build();
  }

  private static int flags(SpanContext context, boolean remote) {
    return (context.getTraceFlags().asByte() & 0xFF) | 0x100 | (remote ? 0x200 : 0);
  }

  private static String traceState(SpanContext context) {
    List<String> members = new ArrayList<>();
    context.getTraceState().forEach((key, value) -> members.add(key + "=" + value));
    return String.join(",", members);
  }

  private static List<KeyValue> attributes(Attributes attributes) {
    List<KeyValue> list = new ArrayList<>();
    attributes.forEach((key, value) -> list.add(keyValue(key.getKey(), value)));
    return list;
  }

  private static KeyValue keyValue(String key, Object value) {
    return KeyValue.newBuilder().setKey(text(key)).setValue(anyValue(value)).build();
  }

  public static AnyValue anyValue(Object value) {
    AnyValue.Builder any = AnyValue.newBuilder();
    if (value instanceof String string) {
      any.setStringValue(text(string));
    } else if (value instanceof Boolean bool) {
      any.setBoolValue(bool);
    } else if (value instanceof Long number) {
      any.setIntValue(number);
    } else if (value instanceof Double number) {
      any.setDoubleValue(number);
    } else if (value instanceof ByteBuffer buffer) {
      any.setBytesValue(ByteString.copyFrom(buffer.duplicate()));
    } else if (value instanceof List<?> list) {
      ArrayValue.Builder array = any.getArrayValueBuilder();
      list.forEach(element -> array.addValues(anyValue(element)));
    } else if (value instanceof Value<?> complex) {
      return complexValue(complex);
    }
    return any.build();
  }

  private static AnyValue complexValue(Value<?> value) {
    return switch (value.getType()) {
      case EMPTY -> AnyValue.getDefaultInstance();
      case KEY_VALUE_LIST -> {
        KeyValueList.Builder list = KeyValueList.newBuilder();
        for (Object entry : (List<?>) value.getValue()) {
          io.opentelemetry.api.common.KeyValue keyValue =
              (io.opentelemetry.api.common.KeyValue) entry;
          list.addValues(keyValue(keyValue.getKey(), keyValue.getValue()));
        }
        yield AnyValue.newBuilder().setKvlistValue(list).build();
      }
      default -> anyValue(value.getValue());
    };
  }

  private static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  /** Java's own encoding puts a question mark where a surrogate has no partner. */
  private static String text(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
