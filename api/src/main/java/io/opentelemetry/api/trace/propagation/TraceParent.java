package io.opentelemetry.api.trace.propagation;

import static dev.peregrine.api.internal.TraceParentLayout.FLAGS;
import static dev.peregrine.api.internal.TraceParentLayout.KNOWN_FLAGS;
import static dev.peregrine.api.internal.TraceParentLayout.LENGTH;
import static dev.peregrine.api.internal.TraceParentLayout.PARENT_ID;
import static dev.peregrine.api.internal.TraceParentLayout.TRACE_ID;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.peregrine.api.internal.Hex;
import dev.peregrine.api.internal.w3c.TraceStateHeader;
import dev.peregrine.api.internal.w3c.Whitespace;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.ByteBuffer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the {@code traceparent} header. */
final class TraceParent {

  /** The version whose length is fixed. */
  private static final String VERSION = "00";

  private static final int INVALID_VERSION = 0xff;

  private TraceParent() {}

  /** Returns what both headers say, or null if this one is not valid. */
  static @Nullable SpanContext parse(@Nullable String header, Iterator<String> traceStates) {
    if (header == null) {
      return null;
    }
    String text = header.length() == LENGTH ? header : knownPart(header);
    if (text == null) {
      return null;
    }
    // Copied, as bytes are read several at a time. What is not Latin becomes a question mark, and
    // two surrogates become one.
    byte[] latin = text.getBytes(ISO_8859_1);
    if (latin.length != LENGTH
        || latin[TRACE_ID - 1] != '-'
        || latin[PARENT_ID - 1] != '-'
        || latin[FLAGS - 1] != '-') {
      return null;
    }
    int version = Hex.parseByte(text, 0);
    int flags = Hex.parseByte(text, FLAGS);
    if ((version | flags) < 0 || version == INVALID_VERSION) {
      return null;
    }
    ByteBuffer digits = ByteBuffer.wrap(latin);
    long high1 = Hex.parseInt(digits, TRACE_ID);
    long high2 = Hex.parseInt(digits, TRACE_ID + 8);
    long low1 = Hex.parseInt(digits, TRACE_ID + 16);
    long low2 = Hex.parseInt(digits, TRACE_ID + 24);
    long span1 = Hex.parseInt(digits, PARENT_ID);
    long span2 = Hex.parseInt(digits, PARENT_ID + 8);
    if ((high1 | high2 | low1 | low2) <= 0 || (span1 | span2) <= 0) {
      return null;
    }
    boolean asWeSendIt = version == 0 && flags <= KNOWN_FLAGS;
    return new ReceivedSpanContext(
        high1 << 32 | high2,
        low1 << 32 | low2,
        span1 << 32 | span2,
        (byte) flags,
        asWeSendIt ? text : null,
        TraceStateHeader.parse(traceStates));
  }

  /** Returns what this version knows of a header with spaces around it or of a later version. */
  private static @Nullable String knownPart(String header) {
    int from = Whitespace.skip(header, 0, header.length());
    int length = Whitespace.trim(header, from, header.length()) - from;
    boolean hasKnownPart =
        length == LENGTH
            || (length > LENGTH
                && header.charAt(from + LENGTH) == '-'
                && !header.startsWith(VERSION, from));
    return hasKnownPart ? header.substring(from, from + LENGTH) : null;
  }
}
