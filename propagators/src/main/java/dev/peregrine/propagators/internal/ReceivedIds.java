package dev.peregrine.propagators.internal;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids of lowercase hexadecimal digits; shorter ones get zeros on the left. Nothing beyond the
 * longest id is looked at.
 */
public final class ReceivedIds {

  private static final int TRACE_ID_LENGTH = TraceId.getLength();
  private static final int SPAN_ID_LENGTH = SpanId.getLength();

  private ReceivedIds() {}

  /**
   * Reads two ids from one header; null if one is missing, zero or too long or has other digits.
   */
  public static @Nullable SpanContext parse(
      String text, int traceFrom, int traceTo, int spanFrom, int spanTo, boolean sampled) {
    if (!hasLength(traceTo - traceFrom, TRACE_ID_LENGTH)
        || !hasLength(spanTo - spanFrom, SPAN_ID_LENGTH)) {
      return null;
    }
    long high1 = digits(text, traceFrom, traceTo - 24);
    long high2 = digits(text, traceFrom, traceTo - 16);
    long low1 = digits(text, traceFrom, traceTo - 8);
    long low2 = digits(text, traceFrom, traceTo);
    long span1 = digits(text, spanFrom, spanTo - 8);
    long span2 = digits(text, spanFrom, spanTo);
    if ((high1 | high2 | low1 | low2) <= 0 || (span1 | span2) <= 0) {
      return null;
    }
    return SpanIds.remote(high1 << 32 | high2, low1 << 32 | low2, span1 << 32 | span2, sampled);
  }

  /** Reads two ids from headers of their own; null as above. */
  public static @Nullable SpanContext parse(String traceId, String spanId, boolean sampled) {
    if (traceId.length() == TRACE_ID_LENGTH && spanId.length() == SPAN_ID_LENGTH) {
      SpanContext context = SpanIds.remote(traceId, spanId, sampled);
      return context.isValid() ? context : null;
    }
    if (!hasLength(traceId.length(), TRACE_ID_LENGTH)
        || !hasLength(spanId.length(), SPAN_ID_LENGTH)) {
      return null;
    }
    String both = traceId + spanId;
    return parse(both, 0, traceId.length(), traceId.length(), both.length(), sampled);
  }

  private static boolean hasLength(int length, int longest) {
    return length > 0 && length <= longest;
  }

  /**
   * Reads the last eight digits before {@code to}, or as many as there are from {@code from} on, as
   * an unsigned number; negative if one is none. So is the bitwise or of several numbers then.
   */
  private static long digits(String text, int from, int to) {
    long value = 0;
    for (int i = Math.max(from, to - 8); i < to; i++) {
      // A digit of -1 sets the upper half, and 28 bits of shifting do not get it out again.
      value = value << 4 | digit(text.charAt(i));
    }
    return value;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
}
