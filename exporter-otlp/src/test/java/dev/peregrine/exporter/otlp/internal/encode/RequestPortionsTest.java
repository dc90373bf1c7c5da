package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Batches that are too large for one request. */
class RequestPortionsTest {

  private static final ExportTraceServiceRequest TRACES =
      ExportTraceServiceRequest.getDefaultInstance();

  /** All portions of a batch. */
  private static <T> List<byte[]> portions(
      RequestEncoder<T> encoder, Collection<T> batch, int portionBytes, int maxBytes) {
    List<byte[]> portions = new ArrayList<>();
    encoder.encode(batch, portionBytes, maxBytes);
    while (true) {
      byte[] bytes = Encoding.bytes(encoder);
      assertThat(encoder.toByteArray()).isEqualTo(bytes);
      if (!encoder.isEmpty()) {
        portions.add(bytes);
      }
      if (!encoder.hasNext()) {
        return portions;
      }
      encoder.encodeNext();
    }
  }

  private static List<Message> parts(Encoding encoding, List<byte[]> requests) {
    List<Message> parts = new ArrayList<>();
    for (byte[] request : requests) {
      parts.addAll(TestSignal.TRACES.parts(encoding.decode(request, TRACES)));
    }
    return parts;
  }

  // X28, O16
  @ParameterizedTest
  @EnumSource
  void encode_randomBatchesAndLimits_areComplete(Encoding encoding) {
    for (long seed = 0; seed < 100; seed++) {
      List<SpanData> batch = new RandomSpans(seed).batch();
      RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
      int portionBytes = new SplittableRandom(seed).nextInt(1, 20_000);
      List<byte[]> portions = portions(encoder, batch, portionBytes, Integer.MAX_VALUE);
      assertThat(parts(encoding, portions))
          .as("seed %d", seed)
          .isEqualTo(
              batch.isEmpty()
                  ? List.of()
                  : TestSignal.TRACES.parts(OfficialRequest.of(batch)));
      for (byte[] portion : portions) {
        boolean single = TestSignal.TRACES.items(encoding.decode(portion, TRACES)) == 1;
        assertThat(portion.length <= portionBytes || single).as("seed %d", seed).isTrue();
      }
      assertThat(encoder.oversizedCount()).isZero();
    }
  }

  // X28, O16
  @ParameterizedTest
  @EnumSource
  void encode_randomBatchesWithAMaximum_leaveOutOnlyWhatIsAboveIt(Encoding encoding) {
    int oversized = 0;
    for (long seed = 0; seed < 100; seed++) {
      List<SpanData> batch = new RandomSpans(seed).batch();
      RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
      int maxBytes = new SplittableRandom(seed).nextInt(1, 20_000);
      int portionBytes = new SplittableRandom(seed).nextInt(1, 2 * maxBytes);
      List<byte[]> portions = portions(encoder, batch, portionBytes, maxBytes);
      assertThat(portions).as("seed %d", seed).allMatch(portion -> portion.length <= maxBytes);
      assertThat(parts(encoding, portions).size() + encoder.oversizedCount())
          .as("seed %d", seed)
          .isEqualTo(batch.size());
      oversized += encoder.oversizedCount();
    }
    assertThat(oversized).isBetween(100, 2_000);
  }

  @ParameterizedTest
  @EnumSource
  void encode_manyItems_fillsPortions(Encoding encoding) {
    List<SpanData> batch = Collections.nCopies(1_000, TestSpan.named("n".repeat(1_000)));
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    List<byte[]> portions = portions(encoder, batch, 100_000, 1_000_000);
    assertThat(portions.subList(0, portions.size() - 1))
        .allSatisfy(portion -> assertThat(portion).hasSizeBetween(98_000, 100_000));
  }

  @ParameterizedTest
  @EnumSource
  void encode_oneItemTooLarge_isLeftOutAndNamed(Encoding encoding) {
    TestSpan huge = TestSpan.named("huge");
    huge.attributes = Attributes.of(AttributeKey.stringKey("k"), "v".repeat(2_000_000));
    TestSpan elsewhere = TestSpan.named("huge elsewhere");
    elsewhere.attributes = huge.attributes;
    elsewhere.scope = InstrumentationScopeInfo.create("another");
    List<SpanData> good = List.of(TestSpan.named("first"), TestSpan.named("last"));
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    List<SpanData> batch = List.of(good.get(0), huge, elsewhere, good.get(1));
    List<byte[]> portions = portions(encoder, batch, 500_000, 1_000_000);
    assertThat(parts(encoding, portions))
        .isEqualTo(TestSignal.TRACES.parts(OfficialRequest.of(good)));
    assertThat(encoder.oversizedCount()).isEqualTo(2);
    assertThat(encoder.oversizedName()).startsWith("huge");
    assertThat(encoder.failedItems()).isZero();
    encoder.encode(good, 500_000, 1_000_000);
    assertThat(encoder.oversizedCount()).isZero();
    assertThat(encoder.oversizedName()).isEmpty();
    assertThat(encoding.decode(Encoding.bytes(encoder), TRACES))
        .isEqualTo(OfficialRequest.of(good));
  }

  @ParameterizedTest
  @EnumSource
  void encode_itemAboveThePortionButNotTheMaximum_isAlone(Encoding encoding) {
    TestSpan large = TestSpan.named("large");
    large.attributes = Attributes.of(AttributeKey.stringKey("k"), "v".repeat(200_000));
    List<SpanData> batch = List.of(TestSpan.named("first"), large, TestSpan.named("last"));
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    List<byte[]> portions = portions(encoder, batch, 100_000, 1_000_000);
    assertThat(portions).hasSize(3);
    assertThat(parts(encoding, portions))
        .isEqualTo(TestSignal.TRACES.parts(OfficialRequest.of(batch)));
  }

  @ParameterizedTest
  @EnumSource
  void encode_resourceOrScopeTooLarge_losesOnlyItsOwnItems(Encoding encoding) {
    Attributes huge = Attributes.of(AttributeKey.stringKey("k"), "v".repeat(2_000_000));
    TestSpan inHugeResource = TestSpan.named("in resource");
    inHugeResource.resource = Resource.create(huge);
    TestSpan inHugeScope = TestSpan.named("in scope");
    inHugeScope.scope = InstrumentationScopeInfo.builder("scope").setAttributes(huge).build();
    TestSpan inHugeUrl = TestSpan.named("under URL");
    inHugeUrl.resource = Resource.create(Attributes.empty(), "u".repeat(2_000_000));
    List<SpanData> good = List.of(TestSpan.named("first"), TestSpan.named("last"));
    List<SpanData> batch =
        List.of(inHugeResource, good.get(0), inHugeScope, inHugeResource, inHugeUrl, good.get(1));
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    List<byte[]> portions = portions(encoder, batch, 500_000, 1_000_000);
    assertThat(parts(encoding, portions))
        .isEqualTo(TestSignal.TRACES.parts(OfficialRequest.of(good)));
    assertThat(encoder.oversizedCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void encode_onlyTooLargeItems_isEmpty(Encoding encoding) {
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    encoder.encode(Collections.nCopies(3, TestSpan.named("n".repeat(99))), 100, 100);
    assertThat(encoder.isEmpty()).isTrue();
    assertThat(encoder.hasNext()).isFalse();
    assertThat(encoder.oversizedCount()).isEqualTo(3);
    assertThat(encoder.oversizedName()).isEqualTo("n".repeat(99));
    assertThat(encoding.decode(Encoding.bytes(encoder), TRACES)).isEqualTo(TRACES);
  }

  @ParameterizedTest
  @EnumSource
  void encode_scopeWhoseItemsAllFail_leavesNoEmptyEnvelope(Encoding encoding) {
    TestSpan nameless = new TestSpan();
    nameless.name = null;
    nameless.scope = InstrumentationScopeInfo.create("empty");
    List<SpanData> good = List.of(TestSpan.named("good"));
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    encoder.encode(List.of(nameless, good.get(0)), 10_000, 10_000);
    assertThat(encoding.decode(Encoding.bytes(encoder), TRACES))
        .isEqualTo(OfficialRequest.of(good));
  }

  @ParameterizedTest
  @EnumSource
  void encode_oversizedMetricOrLog_countsPointsAndIsNamed(Encoding encoding) {
    RequestEncoder<MetricData> metrics = encoding.encoder(MetricRequest.LISTING);
    metrics.encode(List.of(TestMetric.counter("many", new long[50])), 100, 100);
    assertThat(metrics.oversizedCount()).isEqualTo(50);
    assertThat(metrics.oversizedName()).isEqualTo("many");
    RequestEncoder<LogRecordData> logs = encoding.encoder(LogRequest.LISTING);
    TestLog log = new TestLog();
    log.body = Value.of("b".repeat(200));
    logs.encode(List.of(log), 10, 10);
    assertThat(logs.oversizedName()).isEqualTo("b".repeat(100) + "…");
    log.eventName = "event";
    logs.encode(List.of(log), 10, 10);
    assertThat(logs.oversizedName()).isEqualTo("event");
    TestLog empty = new TestLog();
    empty.attributes = Attributes.of(AttributeKey.stringKey("k"), "v".repeat(200));
    logs.encode(List.of(empty), 10, 10);
    assertThat(logs.oversizedName()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void release_afterAHugeBatch_givesUpTheMemory(Encoding encoding) {
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    encoder.encode(
        List.of(TestSpan.named("n".repeat(5 << 20))), Integer.MAX_VALUE, Integer.MAX_VALUE);
    encoder.release();
    assertThat(encoder.size()).isZero();
    List<SpanData> small = List.of(TestSpan.named("small"));
    encoder.encode(small, 10_000, 10_000);
    assertThat(encoding.decode(Encoding.bytes(encoder), TRACES))
        .isEqualTo(OfficialRequest.of(small));
  }

  @ParameterizedTest
  @EnumSource
  void release_betweenPortions_forgetsTheRest(Encoding encoding) {
    RequestEncoder<SpanData> encoder = encoding.encoder(SpanRequest.LISTING);
    encoder.encode(Collections.nCopies(100, TestSpan.named("n".repeat(99))), 1_000, 1_000);
    assertThat(encoder.hasNext()).isTrue();
    encoder.release();
    assertThat(encoder.hasNext()).isFalse();
  }
}
