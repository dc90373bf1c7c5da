package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.trace.internal.EncodableSpan;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Spans as the SDK hands them over, which the encoder reads in their own form. */
class SdkSpanEncodingTest {

  private final List<SpanData> exported = new ArrayList<>();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .setResource(Resource.create(Attributes.builder().put("service.name", "test").build()))
          .setSpanLimits(
              SpanLimits.builder()
                  .setMaxNumberOfAttributes(5)
                  .setMaxNumberOfAttributesPerEvent(1)
                  .setMaxNumberOfEvents(2)
                  .setMaxNumberOfLinks(2)
                  .build())
          .addSpanProcessor(SimpleSpanProcessor.create(new Collecting()))
          .build();

  @Test
  void encode_spansOfTheSdk_sayWhatTheirDataSays() throws IOException {
    RequestEncoder<SpanData> protobuf = RequestEncoder.protobuf(SpanRequest.LISTING);
    RequestEncoder<SpanData> json = RequestEncoder.json(SpanRequest.LISTING);
    for (long seed = 0; seed < 200; seed++) {
      exported.clear();
      record(new SplittableRandom(seed));
      assertThat(exported).isNotEmpty().allMatch(span -> span instanceof EncodableSpan);
      ExportTraceServiceRequest expected = OfficialRequest.of(exported);
      protobuf.encode(exported, Integer.MAX_VALUE, Integer.MAX_VALUE);
      assertThat(ExportTraceServiceRequest.parseFrom(Encoding.bytes(protobuf)))
          .as("seed %d", seed)
          .isEqualTo(expected);
      json.encode(exported, Integer.MAX_VALUE, Integer.MAX_VALUE);
      assertThat(JsonRequest.parse(Encoding.bytes(json))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private void record(SplittableRandom random) {
    for (int i = random.nextInt(10); i >= 0; i--) {
      Tracer tracer = provider.get("scope " + random.nextInt(3), "1.0");
      SpanBuilder builder =
          tracer
              .spanBuilder("parent " + i)
              .setSpanKind(SpanKind.values()[random.nextInt(SpanKind.values().length)])
              .setParent(random.nextBoolean() ? Context.root() : remote(random));
      for (int links = random.nextInt(4); links > 0; links--) {
        builder.addLink(Span.fromContext(remote(random)).getSpanContext(), attributes(random));
      }
      Span span = builder.startSpan();
      Span child = tracer.spanBuilder("child").setParent(Context.root().with(span)).startSpan();
      child.setStatus(StatusCode.OK).end();
      span.setAllAttributes(attributes(random));
      for (int events = random.nextInt(4); events > 0; events--) {
        span.addEvent("event", attributes(random));
      }
      if (random.nextInt(4) == 0) {
        span.recordException(new IllegalStateException("boom"));
        span.setStatus(StatusCode.ERROR, "failed");
      }
      span.end();
    }
  }

  private static Context remote(SplittableRandom random) {
    String id = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    TraceState state =
        random.nextBoolean()
            ? TraceState.getDefault()
            : TraceState.builder().put("vendor", "value").build();
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(id + id, id, TraceFlags.getSampled(), state)));
  }

  private static Attributes attributes(SplittableRandom random) {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = random.nextInt(8); i > 0; i--) {
      attributes.put("string " + i, "value " + random.nextInt());
      attributes.put("long " + i, random.nextLong());
    }
    return attributes.build();
  }

  private final class Collecting implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      exported.addAll(spans);
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
