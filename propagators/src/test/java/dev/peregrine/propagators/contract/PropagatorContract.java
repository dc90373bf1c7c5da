package dev.peregrine.propagators.contract;

import static dev.peregrine.propagators.contract.Headers.SPAN_ID;
import static dev.peregrine.propagators.contract.Headers.TRACE_ID;
import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.peregrine.propagators.contract.Headers.CaseInsensitive;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every propagator of a span context does, whatever its headers are. */
public abstract class PropagatorContract {

  private static final ContextKey<String> OTHER = ContextKey.named("other");

  /** What is to become of a header's character or two. */
  private static final String ODD = "\0\t ,;=:-%+?~\u00e9\uff11\ud800zGA0f";

  protected abstract TextMapPropagator propagator();

  /** The headers for {@link Headers#spanContext}. */
  protected abstract Map<String, String> headers(boolean sampled);

  /** What is left of a trace id that was sent. */
  protected String sent(String traceId) {
    return traceId;
  }

  // C10
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inject_span_writesItsFields(boolean sampled) {
    Map<String, String> written = inject(propagator(), contextOf(spanContext(sampled)));

    assertThat(written).isEqualTo(headers(sampled));
    assertThat(propagator().fields()).containsAll(written.keySet());
  }

  @Test
  void fields_always_areUnmodifiableAndWithoutDuplicates() {
    assertThat(propagator().fields()).isUnmodifiable().isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void inject_invalidSpan_writesNothing() {
    assertThat(inject(propagator(), Context.root())).isEmpty();
    assertThat(inject(propagator(), contextOf(SpanContext.getInvalid()))).isEmpty();
  }

  @Test
  void inject_withoutContextOrSetter_doesNothing() {
    Map<String, String> carrier = new HashMap<>();

    assertThatCode(
            () -> {
              propagator().inject(null, carrier, Map::put);
              propagator().inject(contextOf(spanContext(true)), carrier, null);
            })
        .doesNotThrowAnyException();
    assertThat(carrier).isEmpty();
  }

  @Test
  void inject_withoutCarrier_isUpToTheSetter() {
    Map<String, String> written = new TreeMap<>();

    propagator()
        .inject(
            contextOf(spanContext(true)),
            null,
            (carrier, name, value) -> {
              assertThat(carrier).isNull();
              written.put(name, value);
            });

    assertThat(written).isEqualTo(headers(true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void extract_validHeaders_isTheRemoteSpan(boolean sampled) {
    Context context = extract(propagator(), headers(sampled));

    assertThat(spanOf(context))
        .isEqualTo(sent(TRACE_ID) + " " + SPAN_ID + (sampled ? " 01" : " 00") + " remote");
    assertThat(Span.fromContext(context).getSpanContext().getTraceState().isEmpty()).isTrue();
  }

  // C12
  @Test
  void extract_namesInAnotherCase_isTheSame() {
    Map<String, String> upper = new HashMap<>();
    Map<String, String> lower = new HashMap<>();
    headers(true)
        .forEach(
            (name, value) -> {
              upper.put(name.toUpperCase(Locale.ROOT), value);
              lower.put(name.toLowerCase(Locale.ROOT), value);
            });
    String expected = spanOf(extract(propagator(), headers(true)));

    assertThat(spanOf(extract(propagator(), upper))).isEqualTo(expected);
    assertThat(spanOf(extract(propagator(), lower))).isEqualTo(expected);
  }

  @Test
  void extract_overAnotherSpan_replacesItAndKeepsTheRest() {
    Context before =
        contextOf(spanContext("f".repeat(32), "f".repeat(16), false)).with(OTHER, "kept");

    Context after = propagator().extract(before, headers(true), CaseInsensitive.INSTANCE);

    assertThat(spanOf(after)).isEqualTo(spanOf(extract(propagator(), headers(true))));
    assertThat(after.get(OTHER)).isEqualTo("kept");
  }

  // C8
  @Test
  void extract_nothing_isTheSameContext() {
    Context before = contextOf(spanContext(true));

    assertThat(propagator().extract(before, Map.of(), CaseInsensitive.INSTANCE)).isSameAs(before);
    assertThat(propagator().extract(before, null, CaseInsensitive.INSTANCE)).isSameAs(before);
    assertThat(propagator().extract(before, headers(true), null)).isSameAs(before);
  }

  @Test
  void extract_withoutContext_isTheRoot() {
    assertThat(propagator().extract(null, headers(true), CaseInsensitive.INSTANCE))
        .isSameAs(Context.root());
  }

  // C8
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "junk", "0", "-", ":", ";", "=", "%", "%3A", "\ud800"})
  void extract_invalidHeaders_isTheSameContext(String value) {
    Context before = contextOf(spanContext(true));
    Map<String, String> headers = new HashMap<>();
    headers(true).keySet().forEach(name -> headers.put(name, value));

    assertThat(propagator().extract(before, headers, CaseInsensitive.INSTANCE)).isSameAs(before);
  }

  @Test
  void extract_headersOfAMillionCharacters_isTheSameContext() {
    Map<String, String> headers = new HashMap<>(headers(true));
    headers.replaceAll(
        (name, value) -> value + value.substring(value.length() - 1).repeat(1 << 20));

    assertThat(extract(propagator(), headers)).isSameAs(Context.root());
  }

  @Test
  void injectAndExtract_anySpan_isThatSpan() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      String traceId = hex(random) + hex(random);
      String spanId = hex(random);
      boolean sampled = random.nextBoolean();

      Context there =
          extract(
              propagator(), inject(propagator(), contextOf(spanContext(traceId, spanId, sampled))));

      assertThat(spanOf(there))
          .as("seed %d", seed)
          .isEqualTo(sent(traceId) + " " + spanId + (sampled ? " 01" : " 00") + " remote");
    }
  }

  /** Never zero. Some begin with zeros, which short forms leave out. */
  private static String hex(SplittableRandom random) {
    return HexFormat.of().toHexDigits(random.nextLong() >>> random.nextInt(60) | 1);
  }

  @Test
  void extract_headersWithOddPlaces_isValidOrTheSameContext() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      Map<String, String> headers = new LinkedHashMap<>(headers(random.nextBoolean()));
      headers.replaceAll((name, value) -> random.nextBoolean() ? spoil(value, random) : value);

      Harmless.assertExtracts(propagator(), headers, "seed " + seed + " " + headers);
    }
  }

  private static String spoil(String value, SplittableRandom random) {
    int at = random.nextInt(value.length());
    String rest = value.substring(Math.min(value.length(), at + random.nextInt(3)));
    int odd = random.nextInt(ODD.length());
    return value.substring(0, at) + (random.nextBoolean() ? ODD.charAt(odd) : "") + rest;
  }
}
