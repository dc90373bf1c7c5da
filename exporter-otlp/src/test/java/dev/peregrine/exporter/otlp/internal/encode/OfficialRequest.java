package dev.peregrine.exporter.otlp.internal.encode;

import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.attributes;
import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.bytes;
import static dev.peregrine.exporter.otlp.internal.encode.OfficialCommon.text;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;

/** What a batch of spans should look like on the wire, made with the official classes. */
public final class OfficialRequest {

  private OfficialRequest() {}

  public static ExportTraceServiceRequest of(List<? extends SpanData> batch) {
    ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
    OfficialCommon.<SpanData>groups(
            batch, SpanData::getResource, SpanData::getInstrumentationScopeInfo)
        .forEach(
            (resource, scopes) -> {
              ResourceSpans.Builder resourceSpans =
                  request
                      .addResourceSpansBuilder()
                      .setResource(OfficialCommon.resource(resource))
                      .setSchemaUrl(text(resource.getSchemaUrl()));
              scopes.forEach(
                  (scope, spans) -> {
                    ScopeSpans.Builder scopeSpans =
                        resourceSpans
                            .addScopeSpansBuilder()
                            .setScope(OfficialCommon.scope(scope))
                            .setSchemaUrl(text(scope.getSchemaUrl()));
                    spans.forEach(span -> scopeSpans.addSpans(span(span)));
                  });
            });
    return request.build();
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
}
