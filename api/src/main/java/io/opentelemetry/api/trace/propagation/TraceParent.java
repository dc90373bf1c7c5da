package io.opentelemetry.api.trace.propagation;

import static dev.peregrine.api.internal.TraceParentLayout.FLAGS;
import static dev.peregrine.api.internal.TraceParentLayout.KNOWN_FLAGS;
import static dev.peregrine.api.internal.TraceParentLayout.LENGTH;
import static dev.peregrine.api.internal.TraceParentLayout.PARENT_ID;
import static dev.peregrine.api.internal.TraceParentLayout.TRACE_ID;

import dev.peregrine.api.internal.Hex;
import dev.peregrine.api.internal.w3c.TraceStateHeader;
import dev.peregrine.api.internal.w3c.Whitespace;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the {@code traceparent} header. */
final class TraceParent {

  private static final int INVALID_VERSION = 0xff;

  private TraceParent() {}

  /** Returns what both headers say, or null if this one is not valid. */
  static @Nullable SpanContext parse(@Nullable String header, Iterator<String> traceStates) {
    if (header == null) {
      return null;
    }
    int from = Whitespace.skip(header, 0, header.length());
    int length = Whitespace.trim(header, from, header.length()) - from;
    if (length < LENGTH
        || header.charAt(from + TRACE_ID - 1) != '-'
        || header.charAt(from + PARENT_ID - 1) != '-'
        || header.charAt(from + FLAGS - 1) != '-') {
      return null;
    }
    int version = Hex.parseByte(header, from);
    int flags = Hex.parseByte(header, from + FLAGS);
    if ((version | flags) < 0 || !endsWell(header, from, length, version)) {
      return null;
    }
    long high1 = Hex.parseInt(header, from + TRACE_ID);
    long high2 = Hex.parseInt(header, from + TRACE_ID + 8);
    long low1 = Hex.parseInt(header, from + TRACE_ID + 16);
    long low2 = Hex.parseInt(header, from + TRACE_ID + 24);
    long span1 = Hex.parseInt(header, from + PARENT_ID);
    long span2 = Hex.parseInt(header, from + PARENT_ID + 8);
    if ((high1 | high2 | low1 | low2) <= 0 || (span1 | span2) <= 0) {
      return null;
    }
    boolean asWeSendIt = header.length() == LENGTH && version == 0 && flags <= KNOWN_FLAGS;
    return new ReceivedSpanContext(
        high1 << 32 | high2,
        low1 << 32 | low2,
        span1 << 32 | span2,
        (byte) flags,
        asWeSendIt ? header : null,
        TraceStateHeader.parse(traceStates));
  }

  private static boolean endsWell(String header, int from, int length, int version) {
    if (length == LENGTH) {
      return version != INVALID_VERSION;
    }
    return version != 0 && version != INVALID_VERSION && header.charAt(from + LENGTH) == '-';
  }
}
