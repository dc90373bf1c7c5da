package dev.peregrine.propagators.internal;

import dev.peregrine.api.internal.ApiVersion;
import dev.peregrine.api.internal.BinarySpanContext;
import dev.peregrine.api.internal.Hex;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.nio.ByteBuffer;

/**
 * The one place that knows whether the API on the class path is Peregrine's. If it is, ids go in
 * and out as numbers; otherwise, and for other people's span contexts, as the contract's strings.
 *
 * <p>All that needs the API's internal types is in {@link Peregrine} and {@link RemoteSpanContext},
 * so that nothing of them is linked when they are absent.
 */
final class SpanIds {

  private static final boolean PEREGRINE = detect();

  private SpanIds() {}

  /** An API of another release counts as foreign; the SDK, which is slower too, says so. */
  private static boolean detect() {
    try {
      return Peregrine.isPresent() && ApiVersion.current() == ApiVersion.VERSION;
    } catch (LinkageError absent) {
      return false;
    }
  }

  static boolean isPeregrine() {
    return PEREGRINE;
  }

  /** Makes a span context from ids that are not zero. */
  static SpanContext remote(long traceIdHigh, long traceIdLow, long spanIdBits, boolean sampled) {
    return PEREGRINE
        ? Peregrine.remote(traceIdHigh, traceIdLow, spanIdBits, sampled)
        : remote(TraceId.fromLongs(traceIdHigh, traceIdLow), SpanId.fromLong(spanIdBits), sampled);
  }

  /** Makes a span context, which keeps the strings; it is invalid if they are not ids. */
  static SpanContext remote(String traceId, String spanId, boolean sampled) {
    return SpanContext.createFromRemoteParent(
        traceId,
        spanId,
        sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  /** Writes the digits of both ids. */
  static void write(SpanContext context, ByteBuffer target, int traceIdAt, int spanIdAt) {
    if (PEREGRINE && Peregrine.isBinary(context)) {
      Peregrine.write(context, target, traceIdAt, spanIdAt);
    } else {
      write(context.getTraceId(), TraceId.getLength(), target, traceIdAt);
      write(context.getSpanId(), SpanId.getLength(), target, spanIdAt);
    }
  }

  private static void write(String id, int length, ByteBuffer target, int at) {
    for (int i = 0; i < length; i++) {
      target.put(at + i, (byte) id.charAt(i));
    }
  }

  /** Loaded only where the API's internal types may be present. */
  private static final class Peregrine {

    static boolean isPresent() {
      return SpanContext.getInvalid() instanceof BinarySpanContext;
    }

    static boolean isBinary(SpanContext context) {
      return context instanceof BinarySpanContext;
    }

    static SpanContext remote(long traceIdHigh, long traceIdLow, long spanIdBits, boolean sampled) {
      return new RemoteSpanContext(traceIdHigh, traceIdLow, spanIdBits, sampled);
    }

    static void write(SpanContext context, ByteBuffer target, int traceIdAt, int spanIdAt) {
      BinarySpanContext ids = (BinarySpanContext) context;
      Hex.writeLong(ids.traceIdHigh(), target, traceIdAt);
      Hex.writeLong(ids.traceIdLow(), target, traceIdAt + 16);
      Hex.writeLong(ids.spanIdBits(), target, spanIdAt);
    }
  }
}
