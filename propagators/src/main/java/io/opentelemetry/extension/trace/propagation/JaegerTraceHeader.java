package io.opentelemetry.extension.trace.propagation;

import dev.peregrine.propagators.internal.ReceivedIds;
import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {trace id}:{span id}:{id of the parent}:{flags}}, where ids may lack leading zeros
 * and colons may be percent-encoded. The parent is not looked at.
 */
final class JaegerTraceHeader {

  /** More than any form needs. */
  private static final int MAX_LENGTH = 128;

  private static final int SAMPLED = 1;

  private JaegerTraceHeader() {}

  static @Nullable SpanContext parse(@Nullable String header) {
    if (header == null || header.length() > MAX_LENGTH) {
      return null;
    }
    String text = header.indexOf(':') < 0 ? decodeColons(header) : header;
    int traceIdEnd = text.indexOf(':');
    int spanIdEnd = text.indexOf(':', traceIdEnd + 1);
    int parentEnd = text.indexOf(':', spanIdEnd + 1);
    if (traceIdEnd < 0 || spanIdEnd < traceIdEnd || parentEnd < spanIdEnd) {
      return null;
    }
    int flags = flags(text, parentEnd + 1);
    return flags < 0
        ? null
        : ReceivedIds.parse(text, 0, traceIdEnd, traceIdEnd + 1, spanIdEnd, (flags & SAMPLED) != 0);
  }

  private static String decodeColons(String header) {
    return header.replace("%3A", ":").replace("%3a", ":");
  }

  /** Returns the one or two hexadecimal digits at the end, or a negative number. */
  private static int flags(String text, int from) {
    int length = text.length() - from;
    if (length != 1 && length != 2) {
      return -1;
    }
    return HexFormat.isHexDigit(text.charAt(from))
            && HexFormat.isHexDigit(text.charAt(from + length - 1))
        ? HexFormat.fromHexDigits(text, from, from + length)
        : -1;
  }
}
