package dev.peregrine.propagators.contract;

import static dev.peregrine.propagators.contract.Headers.baggageOf;
import static dev.peregrine.propagators.contract.Headers.spanOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import java.util.regex.Pattern;

/** What may come of headers that anybody may have written. */
public final class Harmless {

  /** What all servers and proxies take for a header. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern VALUE = Pattern.compile("([!-~]([ -~]*[!-~])?)?");

  /** The last half of the trace id that is invalid in a format which has only this. */
  private static final String NOTHING = "0".repeat(16);

  private Harmless() {}

  /**
   * Asserts that nothing is thrown, that a span is valid or missing, that baggage is within its
   * limits, and that what is sent on is valid HTTP and says the same.
   */
  public static void assertExtracts(
      TextMapPropagator propagator, Map<String, String> headers, String description) {
    Context extracted = Headers.extract(propagator, headers);
    Map<String, String> baggage = baggageOf(extracted);

    SpanContext span = Span.fromContext(extracted).getSpanContext();
    assertThat(Span.fromContextOrNull(extracted) == null)
        .as(description)
        .isEqualTo(!span.isValid());
    assertThat(baggage.size()).as(description).isLessThanOrEqualTo(64);
    assertThat(length(baggage)).as(description).isLessThanOrEqualTo(8192);

    Map<String, String> sentOn = Headers.inject(propagator, extracted);
    sentOn.forEach(
        (name, value) -> {
          assertThat(name).as(description).matches(NAME);
          assertThat(value).as(description).matches(VALUE);
        });
    Context next = Headers.extract(propagator, sentOn);
    if (!span.getTraceId().endsWith(NOTHING)) {
      assertThat(lastHalf(next)).as(description).isEqualTo(lastHalf(extracted));
    }
    baggageOf(next)
        .forEach(
            (key, value) ->
                assertThat(baggage.entrySet())
                    .as(description)
                    .anyMatch(
                        entry ->
                            entry.getKey().equalsIgnoreCase(key)
                                && utf8(entry.getValue()).equals(value)));
  }

  /** Some formats have no room for the first half of a trace id. */
  private static String lastHalf(Context context) {
    return spanOf(context).replaceFirst("^\\w{16}", "");
  }

  /** Half a surrogate pair cannot be sent. */
  private static String utf8(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static int length(Map<String, String> baggage) {
    return baggage.entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
        .sum();
  }
}
