package dev.peregrine.propagators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReceivedIdsTest {

  private static final String CHARACTERS = "0123456789abcdef";

  /** Mostly digits, now and then one that is not. */
  private static String text(SplittableRandom random, int longest) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(longest + 2);
    for (int i = 0; i < length; i++) {
      boolean digit = random.nextInt(60) != 0;
      text.append(
          digit ? CHARACTERS.charAt(random.nextInt(16)) : (char) random.nextInt(0x20, 0x180));
    }
    return text.toString();
  }

  private static String expected(String traceId, String spanId) {
    boolean valid =
        traceId.matches("[0-9a-f]{1,32}")
            && spanId.matches("[0-9a-f]{1,16}")
            && !traceId.matches("0+")
            && !spanId.matches("0+");
    return valid
        ? "0".repeat(32 - traceId.length())
            + traceId
            + ' '
            + "0".repeat(16 - spanId.length())
            + spanId
        : "none";
  }

  private static String ids(SpanContext context) {
    return context == null ? "none" : context.getTraceId() + ' ' + context.getSpanId();
  }

  @Test
  void parse_anyText_isLikeTheNaiveParser() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      String traceId = text(random, 32);
      String spanId = text(random, 16);
      String header = "xf" + traceId + "f" + spanId + "fx";
      int spanFrom = traceId.length() + 3;

      assertThat(
              ids(
                  ReceivedIds.parse(
                      header, 2, 2 + traceId.length(), spanFrom, header.length() - 2, true)))
          .as("seed %d: %s", seed, header)
          .isEqualTo(expected(traceId, spanId));
      assertThat(ids(ReceivedIds.parse(traceId, spanId, true)))
          .as("seed %d: %s, %s", seed, traceId, spanId)
          .isEqualTo(expected(traceId, spanId));
    }
  }

  @Test
  void parse_ids_areOfARemoteSpanWithOneFlagAtMost() {
    SpanContext sampled = ReceivedIds.parse("1-2", 0, 1, 2, 3, true);
    SpanContext unsampled = ReceivedIds.parse("1", "2", false);

    assertThat(sampled.isRemote()).isTrue();
    assertThat(sampled.getTraceFlags().asHex()).isEqualTo("01");
    assertThat(unsampled.getTraceFlags().asHex()).isEqualTo("00");
    assertThat(sampled.getTraceState().isEmpty()).isTrue();
  }

  @Test
  void parse_sameIdsInBothForms_areEqual() {
    String traceId = "0af7651916cd43dd8448eb211c80319c";
    String spanId = "b7ad6b7169203331";

    assertThat(ReceivedIds.parse(traceId + spanId, 0, 32, 32, 48, true))
        .isEqualTo(ReceivedIds.parse(traceId, spanId, true));
  }
}
