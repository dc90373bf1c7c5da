package dev.peregrine.exporter.otlp.internal.encode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSplitterTest {

  private static List<RequestPiece> pieces(RequestSplitter splitter, byte[] request, int maxBytes)
      throws MalformedMessageException {
    List<RequestPiece> pieces = new ArrayList<>();
    splitter.split(request, maxBytes, pieces::add);
    return pieces;
  }

  /** Pieces have the parts of the whole in their order, and say how many there are. */
  private static void assertPieces(
      TestSignal signal, Encoding encoding, byte[] whole, List<RequestPiece> pieces, long seed) {
    List<Message> parts = new ArrayList<>();
    for (RequestPiece piece : pieces) {
      Message decoded = encoding.decode(piece.bytes(), signal.empty);
      assertThat(piece.items()).as("seed %d", seed).isEqualTo((int) signal.items(decoded));
      assertThat(piece.divisible())
          .as("seed %d", seed)
          .isEqualTo(signal.parts(decoded).size() > 1);
      parts.addAll(signal.parts(decoded));
    }
    Message decoded = encoding.decode(whole, signal.empty);
    List<Message> expected = pieces.isEmpty() ? List.of() : signal.parts(decoded);
    assertThat(parts).as("seed %d", seed).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "TRACES,PROTOBUF", "METRICS,PROTOBUF", "LOGS,PROTOBUF", "TRACES,JSON", "METRICS,JSON", "LOGS,JSON"
  })
  void halves_randomRequests_haveTheSameParts(TestSignal signal, Encoding encoding)
      throws MalformedMessageException {
    for (long seed = 0; seed < 40; seed++) {
      byte[] request = signal.randomRequest(encoding, seed);
      List<RequestPiece> halves = signal.splitter(encoding).halves(request);
      assertPieces(signal, encoding, request, halves, seed);
      int parts = signal.parts(encoding.decode(request, signal.empty)).size();
      boolean empty = request.length <= 2;
      assertThat(halves).as("seed %d", seed).hasSize(empty ? 0 : Math.min(parts, 2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRACES,PROTOBUF", "METRICS,PROTOBUF", "LOGS,PROTOBUF", "TRACES,JSON", "METRICS,JSON", "LOGS,JSON"
  })
  void split_randomRequestsAndLimits_haveTheSamePartsWithinTheLimit(
      TestSignal signal, Encoding encoding) throws MalformedMessageException {
    for (long seed = 0; seed < 40; seed++) {
      byte[] request = signal.randomRequest(encoding, seed);
      int maxBytes = new SplittableRandom(seed).nextInt(1, request.length + 200);
      List<RequestPiece> pieces = pieces(signal.splitter(encoding), request, maxBytes);
      assertPieces(signal, encoding, request, pieces, seed);
      for (RequestPiece piece : pieces) {
        assertThat(piece.bytes().length <= maxBytes || !piece.divisible())
            .as("seed %d: %d of %d bytes", seed, piece.bytes().length, maxBytes)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void split_limitThatFits_isTheRequestItself(Encoding encoding) throws MalformedMessageException {
    for (TestSignal signal : TestSignal.values()) {
      byte[] request = signal.randomRequest(encoding, 1);
      List<RequestPiece> pieces = pieces(signal.splitter(encoding), request, Integer.MAX_VALUE);
      assertThat(pieces).hasSize(1);
      assertThat(pieces.get(0).bytes()).isEqualTo(request);
    }
  }

  private static MetricData manyPoints(int count) {
    List<LongPointData> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Attributes attributes = Attributes.of(AttributeKey.stringKey("key"), "value " + i);
      points.add(LongPointData.create(1, 2, attributes, i));
    }
    return new TestMetric(
        Resource.create(Attributes.of(AttributeKey.stringKey("r"), "v"), "resource url"),
        InstrumentationScopeInfo.builder("scope").setSchemaUrl("scope url").build(),
        "name",
        "description",
        "By",
        MetricDataType.LONG_SUM,
        SumData.createLongSumData(true, AggregationTemporality.DELTA, points));
  }

  @ParameterizedTest
  @EnumSource
  void halves_ofOneMetric_areCutBetweenItsPoints(Encoding encoding)
      throws MalformedMessageException {
    byte[] request =
        TestSignal.encode(encoding, MetricRequest.LISTING, List.of(manyPoints(1_000)));
    List<RequestPiece> halves = TestSignal.METRICS.splitter(encoding).halves(request);
    assertThat(halves).hasSize(2);
    assertThat(halves.get(0).items()).isBetween(499, 501);
    for (RequestPiece half : halves) {
      Metric metric =
          encoding
              .decode(half.bytes(), ExportMetricsServiceRequest.getDefaultInstance())
              .getResourceMetrics(0)
              .getScopeMetrics(0)
              .getMetrics(0);
      assertThat(metric.getName()).isEqualTo("name");
      assertThat(metric.getDescription()).isEqualTo("description");
      assertThat(metric.getUnit()).isEqualTo("By");
      assertThat(metric.getSum().getIsMonotonic()).isTrue();
      assertThat(metric.getSum().getAggregationTemporalityValue()).isEqualTo(1);
    }
    assertPieces(TestSignal.METRICS, encoding, request, halves, 0);
  }

  @ParameterizedTest
  @EnumSource
  void halves_ofEvenItems_areOfHalfTheSize(Encoding encoding) throws MalformedMessageException {
    List<SpanData> batch = Collections.nCopies(999, TestSpan.named("n".repeat(300)));
    byte[] request = TestSignal.encode(encoding, SpanRequest.LISTING, batch);
    List<RequestPiece> halves = TestSignal.TRACES.splitter(encoding).halves(request);
    for (RequestPiece half : halves) {
      assertThat(half.bytes()).hasSizeBetween(request.length * 49 / 100, request.length * 51 / 100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void split_evenItems_makesFewPieces(Encoding encoding) throws MalformedMessageException {
    List<SpanData> batch = Collections.nCopies(1_000, TestSpan.named("n".repeat(300)));
    byte[] request = TestSignal.encode(encoding, SpanRequest.LISTING, batch);
    assertThat(pieces(TestSignal.TRACES.splitter(encoding), request, request.length / 9))
        .hasSizeBetween(9, 11);
  }

  /** Halving again and again ends with single items, each in a request of its own. */
  @ParameterizedTest
  @EnumSource
  void halves_untilNothingIsDivisible_areSingleParts(Encoding encoding)
      throws MalformedMessageException {
    for (TestSignal signal : TestSignal.values()) {
      RequestSplitter splitter = signal.splitter(encoding);
      byte[] request = signal.randomRequest(encoding, 3);
      List<RequestPiece> done = new ArrayList<>();
      List<RequestPiece> todo = new ArrayList<>(splitter.halves(request));
      while (!todo.isEmpty()) {
        RequestPiece piece = todo.remove(0);
        if (piece.divisible()) {
          todo.addAll(0, splitter.halves(piece.bytes()));
        } else {
          assertThat(splitter.halves(piece.bytes())).hasSize(1);
          done.add(piece);
        }
      }
      assertPieces(signal, encoding, request, done, 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameOfFirst_ofEachSignal_isWhatPeopleKnow(Encoding encoding) {
    TestLog named = new TestLog();
    named.eventName = "event";
    named.body = Value.of("body");
    TestLog worded = new TestLog();
    worded.body = Value.of("b".repeat(200));
    TestLog wordless = new TestLog();
    wordless.body = Value.of(7);
    List<SpanData> spans = List.of(TestSpan.named("é span"), TestSpan.named("other"));
    RequestSplitter logs = TestSignal.LOGS.splitter(encoding);
    assertThat(logs.nameOfFirst(TestSignal.encode(encoding, LogRequest.LISTING, List.of(named))))
        .isEqualTo("event");
    assertThat(logs.nameOfFirst(TestSignal.encode(encoding, LogRequest.LISTING, List.of(worded))))
        .isEqualTo("b".repeat(100) + "…");
    assertThat(logs.nameOfFirst(TestSignal.encode(encoding, LogRequest.LISTING, List.of(wordless))))
        .isEmpty();
    assertThat(
            TestSignal.TRACES
                .splitter(encoding)
                .nameOfFirst(TestSignal.encode(encoding, SpanRequest.LISTING, spans)))
        .isEqualTo("é span");
    assertThat(
            TestSignal.METRICS
                .splitter(encoding)
                .nameOfFirst(
                    TestSignal.encode(encoding, MetricRequest.LISTING, List.of(manyPoints(2)))))
        .isEqualTo("name");
  }

  @Test
  void halves_jsonWithSpacesAndUnknownFields_keepsBoth() throws MalformedMessageException {
    String request =
        " { \"x\" : [ 1 , { \"]\" : \"}\\\"\" } ] , \"resourceSpans\" : [ { \"scopeSpans\" : [ {"
            + " \"schemaUrl\" : \"u\" , \"spans\" : [ { \"a\" : 1 } , { \"b\" : \"é\" } ] } ] } ,"
            + " { \"y\" : true } ] , \"z\" : null } ";
    List<RequestPiece> halves =
        TestSignal.TRACES.splitter(Encoding.JSON).halves(request.getBytes(UTF_8));
    String before = "{\"x\" : [ 1 , { \"]\" : \"}\\\"\" } ],\"resourceSpans\":[{\"scopeSpans\":[{";
    String head = before + "\"schemaUrl\" : \"u\",\"spans\":[{";
    assertThat(halves)
        .extracting(half -> new String(half.bytes(), UTF_8))
        .containsExactly(
            head + " \"a\" : 1 }]}]}],\"z\" : null}",
            head + " \"b\" : \"é\" }]}]}],\"z\" : null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}}",
        "{\"resourceSpans\"}",
        "{\"resourceSpans\":}",
        "{\"resourceSpans\":null}",
        "{\"resourceSpans\":{}}",
        "{\"resourceSpans\":[1]}",
        "{\"resourceSpans\":[[]]}",
        "{\"resourceSpans\":[\"a\"]}",
        "{\"resourceSpans\":[{}}",
        "{\"resourceSpans\":[{},]}",
        "{\"a\":1,}",
        "{\"a\":,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":\"\\\"}",
        "{\"a\":\"b",
        "{\"a\":é}"
      })
  void halves_brokenJson_isToldSo(String text) {
    assertThatThrownBy(
            () -> TestSignal.TRACES.splitter(Encoding.JSON).halves(text.getBytes(UTF_8)))
        .isInstanceOf(MalformedMessageException.class);
    assertThat(TestSignal.TRACES.splitter(Encoding.JSON).nameOfFirst(text.getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void halves_jsonNestedDeeply_isCutAsAnyOther() throws MalformedMessageException {
    String deep = "{\"v\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
    String request =
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[" + deep + "," + deep + "]}]}]}";
    List<RequestPiece> halves =
        TestSignal.TRACES.splitter(Encoding.JSON).halves(request.getBytes(UTF_8));
    assertThat(halves).extracting(half -> half.bytes().length)
        .containsOnly(request.length() - deep.length() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "TRACES,PROTOBUF", "METRICS,PROTOBUF", "LOGS,PROTOBUF", "TRACES,JSON", "METRICS,JSON", "LOGS,JSON"
  })
  void split_damagedRequests_isDoneOrToldSo(TestSignal signal, Encoding encoding) {
    RequestSplitter splitter = signal.splitter(encoding);
    int malformed = 0;
    for (long seed = 0; seed < 1_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] request = signal.randomRequest(encoding, seed % 20);
      for (int i = random.nextInt(3); i >= 0 && request.length > 0; i--) {
        request[random.nextInt(request.length)] = (byte) random.nextInt(256);
      }
      malformed += isMalformed(splitter, request) ? 1 : 0;
    }
    assertThat(malformed).isPositive();
  }

  private static boolean isMalformed(RequestSplitter splitter, byte[] request) {
    assertThat(splitter.nameOfFirst(request)).hasSizeLessThanOrEqualTo(101);
    try {
      assertThat(splitter.halves(request)).hasSizeLessThanOrEqualTo(2);
      pieces(splitter, request, 100);
      return false;
    } catch (MalformedMessageException e) {
      return true;
    }
  }
}
