package io.opentelemetry.api.trace.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.api.internal.w3c.TraceStateHeader;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What W3C Trace Context level 2 says of headers that come in, case by case. */
class TraceContextConformanceTest {

  private static final String IDS = "12345678901234567890123456789012-1234567890123456";
  private static final String GOOD = "00-" + IDS + "-01";

  private static SpanContext extract(String... headers) {
    Carrier carrier = Carrier.of(headers);
    return Span.fromContext(
            W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), carrier, Carrier.GETTER))
        .getSpanContext();
  }

  private static TraceState extractState(String... headers) {
    List<String> all = new ArrayList<>(List.of("traceparent", GOOD));
    for (String header : headers) {
      all.addAll(List.of("tracestate", header));
    }
    SpanContext spanContext = extract(all.toArray(new String[0]));
    assertThat(spanContext.isValid()).isTrue(); // C30
    return spanContext.getTraceState();
  }

  private static String join(TraceState state) {
    return state.asMap().entrySet().stream()
        .map(entry -> entry.getKey() + '=' + entry.getValue())
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "cc-" + IDS + "-01", // C23
        "cc-" + IDS + "-01-",
        "cc-" + IDS + "-01-what-the-future-will-be-like",
        "01-" + IDS + "-01-\u00e9",
        " " + GOOD, // C24
        "\t" + GOOD,
        GOOD + " ",
        GOOD + "\t",
        "\t " + GOOD + " \t",
      })
  void traceparent_valid_isContinued(String header) {
    SpanContext spanContext = extract("traceparent", header);
    assertThat(spanContext.getTraceId() + "-" + spanContext.getSpanId()).isEqualTo(IDS);
    assertThat(spanContext.isSampled()).isTrue();
    assertThat(spanContext.isRemote()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // C20
        " ",
        "00",
        "00-" + IDS,
        "00-" + IDS + "-",
        GOOD + "-", // C20: anything trailing
        GOOD + ".",
        GOOD + "-what-the-future-will-be-like",
        GOOD + "1",
        "cc-" + IDS + "-01.what-the-future-will-not-be-like", // C23
        "cc-" + IDS + "-011",
        "cc-" + IDS,
        "ff-" + IDS + "-01", // C22
        "FF-" + IDS + "-01",
        "CC-" + IDS + "-01",
        ".0-" + IDS + "-01",
        "0.-" + IDS + "-01",
        "000-" + IDS + "-01",
        "0000-" + IDS + "-01",
        "0-" + IDS + "-01",
        "-" + IDS + "-01",
        "00-00000000000000000000000000000000-1234567890123456-01", // C21
        "00-.2345678901234567890123456789012-1234567890123456-01",
        "00-1234567890123456789012345678901.-1234567890123456-01",
        "00-1234567890123456789012345678901A-1234567890123456-01",
        "00-123456789012345678901234567890123-1234567890123456-01",
        "00-1234567890123456789012345678901-1234567890123456-01",
        "00-12345678901234567890123456789012-0000000000000000-01",
        "00-12345678901234567890123456789012-.234567890123456-01",
        "00-12345678901234567890123456789012-123456789012345.-01",
        "00-12345678901234567890123456789012-12345678901234567-01",
        "00-12345678901234567890123456789012-123456789012345-01",
        "00-12345678901234567890123456789012-123456789012345F-01",
        "00-" + IDS + "-.0",
        "00-" + IDS + "-0.",
        "00-" + IDS + "-0A",
        "00-" + IDS + "-001",
        "00-" + IDS + "-1",
        "00_12345678901234567890123456789012-1234567890123456-01",
        "00-12345678901234567890123456789012_1234567890123456-01",
        "00-12345678901234567890123456789012-1234567890123456_01",
        "00-1234567890123456789012345678901\u0130-1234567890123456-01",
        "00-123456789012345678901234567890\ud83d\ude00-1234567890123456-01",
        "00-12345678901234567890123456789012-1234567890123456-\ud83d\ude00",
        GOOD + "\n",
        "\u00a0" + GOOD,
      })
  void traceparent_invalid_isIgnoredWithTheTracestate(String header) {
    assertThat(extract("traceparent", header, "tracestate", "a=1"))
        .isSameAs(SpanContext.getInvalid());
  }

  @Test
  void traceparent_anyCaseOfTheName_isFound() { // C19
    assertThat(extract("TraceParent", GOOD).isValid()).isTrue();
    assertThat(extract("TRACEPARENT", GOOD).isValid()).isTrue();
  }

  @Test
  void traceparent_twice_startsANewTrace() { // C24
    assertThat(extract("traceparent", GOOD, "traceparent", GOOD).isValid()).isFalse();
  }

  @Test
  void traceparent_everyFlag_isKnown() { // C25, C26
    for (int flags = 0; flags < 256; flags++) {
      SpanContext spanContext = extract("traceparent", String.format("00-%s-%02x", IDS, flags));
      assertThat(spanContext.isSampled()).isEqualTo((flags & 1) != 0);
      assertThat(spanContext.getTraceFlags().isTraceIdRandom()).isEqualTo((flags & 2) != 0);
    }
  }

  @Test
  void tracestate_withoutTraceparent_isDiscarded() { // C29
    assertThat(extract("tracestate", "a=1")).isSameAs(SpanContext.getInvalid());
  }

  static Stream<Arguments> validStates() {
    String key256 = "k".repeat(256);
    String value256 = " " + "v".repeat(255);
    return Stream.of(
        Arguments.of("foo=1,bar=2", "foo=1,bar=2"),
        Arguments.of("", ""), // C33
        Arguments.of(" \t", ""),
        Arguments.of(",", ""), // C32
        Arguments.of(",foo=1,, ,bar=2,", "foo=1,bar=2"),
        Arguments.of("foo=1 \t , \t bar=2, \t baz=3", "foo=1,bar=2,baz=3"), // C32
        Arguments.of("\t foo=1\t ", "foo=1"),
        Arguments.of("foo= 1 ", "foo= 1"), // C35: leading spaces kept, trailing ones dropped
        Arguments.of("foo=1,foo=1", "foo=1"), // C37
        Arguments.of("foo=1,bar=2,foo=3", "foo=1,bar=2"),
        Arguments.of("foo=1,fo=2,foob=3", "foo=1,fo=2,foob=3"),
        Arguments.of("t1@v1=1", "t1@v1=1"), // C34
        Arguments.of("foo@=1,foo@bar@baz=2,0=3,9_-*/@z=4", "foo@=1,foo@bar@baz=2,0=3,9_-*/@z=4"),
        Arguments.of(key256 + "=1", key256 + "=1"),
        Arguments.of(
            "t".repeat(242) + "@" + "v".repeat(13) + "=1",
            "t".repeat(242) + "@" + "v".repeat(13) + "=1"),
        Arguments.of("foo=" + value256, "foo=" + value256),
        Arguments.of(members(32), members(32)));
  }

  private static String members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "k" + i + "=" + i)
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @MethodSource("validStates")
  void tracestate_valid_isKeptInOrder(String header, String expected) {
    TraceState state = extractState(header);
    assertThat(join(state)).isEqualTo(expected);
    assertThat(TraceStateHeader.format(state)).isEqualTo(expected);
    assertThat(state.isEmpty()).isEqualTo(expected.isEmpty());
  }

  @Test
  void tracestate_validCharacters_areAllTaken() { // C35
    StringBuilder value = new StringBuilder("foo=");
    IntStream.rangeClosed(' ', '~')
        .filter(c -> c != ',' && c != '=')
        .forEach(value::appendCodePoint);
    assertThat(join(extractState(value.toString()))).isEqualTo(value.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = { // C36
        "foo",
        "foo=1,bar",
        "=1",
        "foo=",
        "foo= ",
        "foo=,bar=3",
        "foo=bar=baz",
        "foo =1",
        "FOO=1",
        "foo.bar=1",
        "@foo=1,bar=2",
        "_foo=1",
        "f\u00f6o=1",
        "foo=\u00f6",
        "foo=a\tb",
        "foo=\u0000",
        "foo=1;bar=2=3",
        "foo=1,BAR=2",
        "foo=1\n",
      })
  void tracestate_invalid_isDiscardedEntirely(String header) {
    assertThat(extractState("good=1," + header)).isSameAs(TraceState.getDefault());
    assertThat(extractState(header)).isSameAs(TraceState.getDefault());
    assertThat(extractState(" " + header + ",good=1")).isSameAs(TraceState.getDefault());
  }

  @Test
  void tracestate_beyondTheLimits_isDiscardedEntirely() { // C34, C35, C36
    assertThat(extractState(members(33)).isEmpty()).isTrue();
    assertThat(extractState("foo=1," + members(32)).isEmpty()).isTrue();
    assertThat(extractState("foo=0, " + members(32)).isEmpty()).isTrue();
    assertThat(extractState("k".repeat(257) + "=1").isEmpty()).isTrue();
    assertThat(extractState("foo=" + "v".repeat(257)).isEmpty()).isTrue();
  }

  @Test
  void tracestate_severalHeaders_areCombinedInOrder() { // C33
    assertThat(join(extractState("foo=1,bar=2", "rojo=1,congo=2", "baz=3")))
        .isEqualTo("foo=1,bar=2,rojo=1,congo=2,baz=3");
    assertThat(join(extractState("foo=1", "", "bar=2"))).isEqualTo("foo=1,bar=2");
    assertThat(join(extractState("", "foo=1"))).isEqualTo("foo=1");
    assertThat(join(extractState("foo=1", "bar=2,foo=3"))).isEqualTo("foo=1,bar=2");
    assertThat(extractState(members(16), "x=1," + members(16).replace('k', 'l')).isEmpty())
        .isTrue();
    assertThat(extractState("foo=1", "BAR=2").isEmpty()).isTrue();
  }

  @Test
  void headers_nullFromTheGetter_countAsAbsent() {
    assertThat(TraceParent.parse(null, Collections.emptyIterator())).isNull();
    assertThat(TraceStateHeader.parse((String) null).isEmpty()).isTrue();
    assertThat(TraceStateHeader.parse(Arrays.asList("a=1", null).iterator()).isEmpty()).isTrue();
  }

  @Test
  void tracestate_longest_isPropagatedWhole() { // C39
    String longest =
        IntStream.range(0, 32)
            .mapToObj(i -> String.format("k%02d", i) + "x".repeat(253) + "=" + "v".repeat(256))
            .collect(Collectors.joining(","));
    assertThat(TraceStateHeader.format(extractState(longest))).isSameAs(longest);
    assertThat(join(extractState(longest))).isEqualTo(longest);
  }

  @FuzzTest(maxDuration = "1m")
  void extract_anyHeaders_neverThrowsAndIsSentOnAsReceived(FuzzedDataProvider data) {
    String parent = data.consumeBoolean() ? GOOD : data.consumeString(80);
    SpanContext spanContext =
        extract(
            "traceparent",
            parent,
            "tracestate",
            data.consumeString(200),
            "tracestate",
            data.consumeRemainingAsString());
    TraceState state = spanContext.getTraceState();
    String header = TraceStateHeader.format(state);
    assertThat(TraceStateHeader.parse(header)).isEqualTo(state);
    assertThat(header).isEqualTo(join(state));
    assertThat(state.size()).isBetween(0, 32);
    if (spanContext.isValid()) {
      assertThat(spanContext.getTraceId()).matches("[0-9a-f]{32}");
    }
  }
}
