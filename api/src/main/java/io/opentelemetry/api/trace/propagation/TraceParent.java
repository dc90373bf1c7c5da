package io.opentelemetry.api.trace.propagation;

import dev.peregrine.api.internal.BinarySpanContext;
import dev.peregrine.api.internal.Hex;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The {@code traceparent} header:
 *
 * <pre>
 *  0  version    2 digits
 *  2  -
 *  3  trace id  32 digits
 * 35  -
 * 36  parent id 16 digits
 * 52  -
 * 53  flags      2 digits
 * 55  the end, or in later versions perhaps another -
 * </pre>
 */
final class TraceParent {

  private static final int TRACE_ID = 3;
  private static final int PARENT_ID = 36;
  private static final int FLAGS = 53;
  private static final int LENGTH = 55;

  private static final int INVALID_VERSION = 0xff;

  /** Sampled and random; the standard wants the others sent as zero. */
  private static final int KNOWN_FLAGS = 0x03;

  private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(TraceParent::newBuffer);

  private TraceParent() {}

  private static byte[] newBuffer() {
    byte[] buffer = new byte[LENGTH];
    buffer[0] = '0';
    buffer[1] = '0';
    buffer[TRACE_ID - 1] = '-';
    buffer[PARENT_ID - 1] = '-';
    buffer[FLAGS - 1] = '-';
    return buffer;
  }

  static String format(BinarySpanContext spanContext) {
    byte[] buffer = BUFFER.get();
    Hex.writeLong(spanContext.traceIdHigh(), buffer, TRACE_ID);
    Hex.writeLong(spanContext.traceIdLow(), buffer, TRACE_ID + 16);
    Hex.writeLong(spanContext.spanIdBits(), buffer, PARENT_ID);
    Hex.writeByte((byte) (spanContext.flagBits() & KNOWN_FLAGS), buffer, FLAGS);
    return Hex.ascii(buffer, LENGTH);
  }

  /** Returns what both headers say, or null if this one is not valid. */
  static @Nullable SpanContext parse(@Nullable String header, Iterator<String> traceStates) {
    if (header == null) {
      return null;
    }
    int from = Whitespace.skip(header, 0, header.length());
    int to = Whitespace.trim(header, from, header.length());
    if (to - from < LENGTH
        || header.charAt(from + TRACE_ID - 1) != '-'
        || header.charAt(from + PARENT_ID - 1) != '-'
        || header.charAt(from + FLAGS - 1) != '-'
        || !hasEnd(header, from, to)) {
      return null;
    }
    long high1 = Hex.parseInt(header, from + TRACE_ID);
    long high2 = Hex.parseInt(header, from + TRACE_ID + 8);
    long low1 = Hex.parseInt(header, from + TRACE_ID + 16);
    long low2 = Hex.parseInt(header, from + TRACE_ID + 24);
    long traceId = high1 | high2 | low1 | low2;
    long parent1 = Hex.parseInt(header, from + PARENT_ID);
    long parent2 = Hex.parseInt(header, from + PARENT_ID + 8);
    long parentId = parent1 | parent2;
    int flags = Hex.parseByte(header, from + FLAGS);
    if (traceId <= 0 || parentId <= 0 || flags < 0) {
      return null;
    }
    return new ReceivedSpanContext(
        high1 << 32 | high2,
        low1 << 32 | low2,
        parent1 << 32 | parent2,
        (byte) flags,
        TraceStateHeader.parse(traceStates));
  }

  private static boolean hasEnd(String header, int from, int to) {
    int version = Hex.parseByte(header, from);
    if (version < 0 || version == INVALID_VERSION) {
      return false;
    }
    int length = to - from;
    return length == LENGTH || (version > 0 && header.charAt(from + LENGTH) == '-');
  }
}
