package dev.peregrine.propagators.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.nio.ByteBuffer;

/**
 * A header in which only two ids and the last character vary. That header is all that making one
 * allocates.
 */
public final class HeaderTemplate {

  private final int traceIdAt;
  private final int dashAt;
  private final int spanIdAt;
  private final ThreadLocal<ByteBuffer> buffer;

  private HeaderTemplate(String before, int dashAfter, String between, String after) {
    String traceId = TraceId.getInvalid();
    String dash = dashAfter < traceId.length() ? "-" : "";
    this.traceIdAt = before.length();
    this.dashAt = traceIdAt + dashAfter;
    this.spanIdAt = traceIdAt + traceId.length() + dash.length() + between.length();
    byte[] text =
        (before + traceId + dash + between + SpanId.getInvalid() + after).getBytes(ISO_8859_1);
    this.buffer = ThreadLocal.withInitial(() -> ByteBuffer.wrap(text.clone()));
  }

  /** The ids with something between and after them; the last character of that varies. */
  public static HeaderTemplate of(String between, String after) {
    return new HeaderTemplate("", TraceId.getLength(), between, after);
  }

  /** The same with something before them, and a dash after so many digits of the trace id. */
  public static HeaderTemplate withDash(
      String before, int dashAfter, String between, String after) {
    return new HeaderTemplate(before, dashAfter, between, after);
  }

  /** Returns the header for a valid span context. */
  @SuppressWarnings("ByteBufferBackingArray") // each buffer wraps the whole of an array of its own
  public String format(SpanContext context, char last) {
    ByteBuffer target = buffer.get();
    byte[] text = target.array();
    SpanIds.write(context, target, traceIdAt, spanIdAt);
    int rest = traceIdAt + TraceId.getLength() - dashAt;
    if (rest > 0) {
      System.arraycopy(text, dashAt, text, dashAt + 1, rest);
      text[dashAt] = '-';
    }
    text[text.length - 1] = (byte) last;
    return new String(text, ISO_8859_1);
  }
}
