package dev.peregrine.api.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/**
 * The {@code traceparent} header:
 *
 * <pre>
 *  0  version    2 digits, 00 when we write it
 *  2  -
 *  3  trace id  32 digits
 * 35  -
 * 36  parent id 16 digits
 * 52  -
 * 53  flags      2 digits
 * 55  the end; in later versions perhaps another - and more
 * </pre>
 *
 * @see <a href="https://www.w3.org/TR/trace-context-2/#traceparent-header">W3C Trace Context level
 *     2</a>
 */
public final class TraceParentLayout {

  public static final int TRACE_ID = 3;
  public static final int PARENT_ID = 36;
  public static final int FLAGS = 53;
  public static final int LENGTH = 55;

  /** Sampled and random; the standard wants the others sent as zero. */
  public static final int KNOWN_FLAGS = 0x03;

  private static final byte[] TEMPLATE =
      ("00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00").getBytes(US_ASCII);

  private static final ThreadLocal<ByteBuffer> BUFFER =
      ThreadLocal.withInitial(() -> ByteBuffer.wrap(TEMPLATE.clone()));

  private TraceParentLayout() {}

  @SuppressWarnings("ByteBufferBackingArray") // each buffer wraps the whole of an array of its own
  static String format(BinarySpanContext spanContext) {
    ByteBuffer buffer = BUFFER.get();
    Hex.writeLong(spanContext.traceIdHigh(), buffer, TRACE_ID);
    Hex.writeLong(spanContext.traceIdLow(), buffer, TRACE_ID + 16);
    Hex.writeLong(spanContext.spanIdBits(), buffer, PARENT_ID);
    buffer.put(FLAGS + 1, (byte) ('0' + (spanContext.flagBits() & KNOWN_FLAGS)));
    return Hex.ascii(buffer.array());
  }
}
