package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for both encodings, judged by the official classes. */
class RequestEncoderTest {

  private static final ExportTraceServiceRequest TRACES =
      ExportTraceServiceRequest.getDefaultInstance();

  private static ExportTraceServiceRequest roundTrip(Encoding encoding, SpanData... batch) {
    return encoding.roundTrip(SpanRequest.LISTING, List.of(batch), TRACES);
  }

  private static Span onlySpan(ExportTraceServiceRequest request) {
    return request.getResourceSpans(0).getScopeSpans(0).getSpans(0);
  }

  // O29–O37, O52–O54
  @ParameterizedTest
  @EnumSource
  void encode_randomBatches_decodeToWhatTheOfficialClassesSay(Encoding encoding) {
    for (long seed = 0; seed < 100; seed++) {
      RandomSpans spans = new RandomSpans(seed);
      RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
      for (int i = 0; i < 5; i++) {
        List<SpanData> batch = spans.batch();
        encoder.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(encoding.decode(Encoding.bytes(encoder), TRACES))
            .as("seed %d, batch %d", seed, i)
            .isEqualTo(OfficialRequest.of(batch));
        assertThat(encoder.failedItems()).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void encode_nothing_isAnEmptyRequest(Encoding encoding) {
    assertThat(roundTrip(encoding)).isEqualTo(ExportTraceServiceRequest.getDefaultInstance());
  }

  @ParameterizedTest
  @EnumSource
  void encode_spanWithNothingSet_leavesOutEverythingUnset(Encoding encoding) {
    TestSpan span = TestSpan.named("");
    span.context = SpanContext.getInvalid();
    span.scope = InstrumentationScopeInfo.empty();
    span.start = 0;
    span.end = 0;
    assertThat(onlySpan(roundTrip(encoding, span)))
        .isEqualTo(Span.newBuilder().setKindValue(1).setFlags(0x100).build());
  }

  // O31
  @ParameterizedTest
  @EnumSource
  void encode_equalResourcesAndScopes_areGroupedInTheOrderTheyCame(Encoding encoding) {
    List<SpanData> batch = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      TestSpan span = TestSpan.named("span " + i);
      span.resource =
          Resource.create(Attributes.of(AttributeKey.longKey("resource"), (long) i % 3));
      span.scope = InstrumentationScopeInfo.builder("scope " + i % 20).setVersion("1").build();
      batch.add(span);
    }
    ExportTraceServiceRequest request = roundTrip(encoding, batch.toArray(new SpanData[0]));
    assertThat(request).isEqualTo(OfficialRequest.of(batch));
    assertThat(request.getResourceSpansCount()).isEqualTo(3);
    assertThat(request.getResourceSpans(0).getScopeSpansCount()).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource
  void encode_manyMoreScopesThanAreKept_stillWritesEachAsItIs(Encoding encoding) {
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    for (int round = 0; round < 3; round++) {
      List<SpanData> batch = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        TestSpan span = new TestSpan();
        span.resource = Resource.create(Attributes.of(AttributeKey.longKey("r"), (long) i / 20));
        span.scope = InstrumentationScopeInfo.create("scope " + i * round);
        batch.add(span);
      }
      encoder.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
      assertThat(encoding.decode(Encoding.bytes(encoder), TRACES))
          .isEqualTo(OfficialRequest.of(batch));
    }
  }

  // O34
  @ParameterizedTest
  @EnumSource
  void encode_flags_sayWhereTheParentIsFrom(Encoding encoding) {
    TraceFlags flags = TraceFlags.fromByte((byte) 0x83);
    TestSpan root = new TestSpan();
    root.context = context(flags, false);
    TestSpan local = new TestSpan();
    local.context = root.context;
    local.parent = context(TraceFlags.getDefault(), false);
    TestSpan remote = new TestSpan();
    remote.context = root.context;
    remote.parent = context(TraceFlags.getDefault(), true);
    assertThat(onlySpan(roundTrip(encoding, root)).getFlags()).isEqualTo(0x183);
    assertThat(onlySpan(roundTrip(encoding, local)).getFlags()).isEqualTo(0x183);
    assertThat(onlySpan(roundTrip(encoding, remote)).getFlags()).isEqualTo(0x383);
  }

  // O37
  @ParameterizedTest
  @EnumSource
  void encode_linkFlags_sayWhereTheLinkIsFrom(Encoding encoding) {
    TestSpan span = new TestSpan();
    span.links =
        List.of(
            LinkData.create(context(TraceFlags.getSampled(), false)),
            LinkData.create(context(TraceFlags.getSampled(), true)));
    Span decoded = onlySpan(roundTrip(encoding, span));
    assertThat(decoded.getLinks(0).getFlags()).isEqualTo(0x101);
    assertThat(decoded.getLinks(1).getFlags()).isEqualTo(0x301);
  }

  private static SpanContext context(TraceFlags flags, boolean remote) {
    String traceId = TestSpan.CONTEXT.getTraceId();
    String spanId = TestSpan.CONTEXT.getSpanId();
    return remote
        ? SpanContext.createFromRemoteParent(traceId, spanId, flags, TraceState.getDefault())
        : SpanContext.create(traceId, spanId, flags, TraceState.getDefault());
  }

  @ParameterizedTest
  @EnumSource
  void encode_spanThatCountsLessThanItHolds_dropsNothing(Encoding encoding) {
    TestSpan span = new TestSpan();
    span.droppedAttributes = -3;
    span.droppedEvents = -3;
    span.droppedLinks = -3;
    Span decoded = onlySpan(roundTrip(encoding, span));
    assertThat(decoded.getDroppedAttributesCount()).isZero();
    assertThat(decoded.getDroppedEventsCount()).isZero();
    assertThat(decoded.getDroppedLinksCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 128, 10_000})
  void encode_manyAttributes_writesAll(int count) {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = 0; i < count; i++) {
      attributes.put("key " + i, "value " + i);
    }
    TestSpan span = new TestSpan();
    span.attributes = attributes.build();
    for (Encoding encoding : Encoding.values()) {
      assertThat(roundTrip(encoding, span)).isEqualTo(OfficialRequest.of(List.of(span)));
    }
  }

  /** Around each length where one more byte is needed to write it. */
  @Test
  void encode_textAroundTheLimitsOfLengths_isRead() {
    for (int limit : new int[] {1 << 7, 1 << 14, 1 << 21}) {
      for (int length = limit - 60; length < limit + 3; length++) {
        TestSpan span = TestSpan.named("n".repeat(length));
        span.attributes = Attributes.of(AttributeKey.stringKey("key"), "v".repeat(length));
        span.status = StatusData.create(io.opentelemetry.api.trace.StatusCode.OK, span.name);
        assertThat(roundTrip(Encoding.PROTOBUF, span)).isEqualTo(OfficialRequest.of(List.of(span)));
        if (limit == 1 << 21) {
          length += 20;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void encode_hugeNonAsciiText_isRead(Encoding encoding) {
    TestSpan span = TestSpan.named("é字🙂\ud800".repeat(200_000));
    assertThat(roundTrip(encoding, span)).isEqualTo(OfficialRequest.of(List.of(span)));
  }

  // T79
  @ParameterizedTest
  @EnumSource
  void encode_nullInArray_isAnEmptyValue(Encoding encoding) {
    TestSpan span = new TestSpan();
    span.attributes =
        Attributes.of(
            AttributeKey.stringArrayKey("key"),
            Collections.unmodifiableList(Arrays.asList("a", null, "")));
    assertThat(onlySpan(roundTrip(encoding, span)).getAttributes(0).getValue().getArrayValue())
        .satisfies(
            array -> {
              assertThat(array.getValues(0).getStringValue()).isEqualTo("a");
              assertThat(array.getValues(1)).isEqualTo(AnyValue.getDefaultInstance());
              assertThat(array.getValues(2).hasStringValue()).isTrue();
            });
  }

  // T84
  @Test
  void encode_valueNestedTooDeeply_isCutOffWhereItGetsTooDeep() {
    Value<?> lists = Value.of("bottom");
    Value<?> maps = Value.of("bottom");
    for (int i = 0; i < 20_000; i++) {
      lists = Value.of(lists);
      maps = Value.of(KeyValue.of("k", maps));
    }
    TestSpan span = new TestSpan();
    span.attributes =
        Attributes.of(AttributeKey.valueKey("lists"), lists, AttributeKey.valueKey("maps"), maps);
    RequestEncoder<SpanData> encoder = Encoding.JSON.encoder(SpanRequest.LISTING);
    encoder.encode(List.of(span), Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(encoder.failedItems()).isZero();
    String json = new String(Encoding.bytes(encoder), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(json.split("arrayValue", -1)).hasSize(64 + 1);
    assertThat(json.split("kvlistValue", -1)).hasSize(64 + 1);
    assertThat(json).doesNotContain("bottom");
  }

  @ParameterizedTest
  @EnumSource
  void encode_valueAsDeepAsAllowed_isComplete(Encoding encoding) {
    Value<?> value = Value.of("bottom");
    for (int i = 0; i < 30; i++) {
      value = Value.of(KeyValue.of("k", value));
    }
    TestSpan span = new TestSpan();
    span.attributes = Attributes.of(AttributeKey.valueKey("deep"), value);
    assertThat(roundTrip(encoding, span)).isEqualTo(OfficialRequest.of(List.of(span)));
  }

  @ParameterizedTest
  @EnumSource
  void encode_spanThatThrows_isLeftOutAndCounted(Encoding encoding) {
    TestSpan nameless = new TestSpan();
    nameless.name = null;
    nameless.attributes = Attributes.of(AttributeKey.stringKey("key"), "value");
    TestSpan homeless = new TestSpan();
    homeless.resource = null;
    homeless.scope = null;
    List<SpanData> good = List.of(TestSpan.named("first"), TestSpan.named("last"));
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    encoder.encode(List.of(good.get(0), nameless, homeless, good.get(1)), Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(encoder.failedItems()).isEqualTo(2);
    assertThat(encoder.failure()).isInstanceOf(NullPointerException.class);
    assertThat(encoding.decode(Encoding.bytes(encoder), TRACES))
        .isEqualTo(OfficialRequest.of(good));
    encoder.encode(good, Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(encoder.failedItems()).isZero();
    assertThat(encoder.failure()).isNull();
  }

}
