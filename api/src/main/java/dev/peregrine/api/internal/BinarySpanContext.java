package dev.peregrine.api.internal;

import org.jspecify.annotations.Nullable;

/**
 * The state of a span context, with ids as numbers; strings are made when somebody asks, and kept.
 *
 * <p>The API's and the SDK's span contexts both extend it and add what is left of the contract, so
 * that each knows the other's numbers without a detour over strings. It names no type of the
 * contract itself.
 *
 * <p>Immutable but for the kept strings, whose race is benign: each thread makes an equal string.
 */
public abstract class BinarySpanContext {

  private final long traceIdHigh;
  private final long traceIdLow;
  private final long spanIdBits;
  private final byte flagBits;
  private final boolean remote;

  private @Nullable String traceIdHex;
  private @Nullable String spanIdHex;
  private @Nullable String traceParent;

  protected BinarySpanContext(
      long traceIdHigh, long traceIdLow, long spanIdBits, byte flagBits, boolean remote) {
    this.traceIdHigh = traceIdHigh;
    this.traceIdLow = traceIdLow;
    this.spanIdBits = spanIdBits;
    this.flagBits = flagBits;
    this.remote = remote;
  }

  /** Keeps strings that are known to say what the numbers do; only before anybody else has this. */
  protected final void keepIds(String traceId, String spanId) {
    this.traceIdHex = traceId;
    this.spanIdHex = spanId;
  }

  /** Keeps a header that is known to say what the numbers do; only before anybody else has this. */
  protected final void keepTraceParent(String header) {
    this.traceParent = header;
  }

  /** The first eight bytes of the trace id, big-endian. */
  public final long traceIdHigh() {
    return traceIdHigh;
  }

  /** The last eight bytes of the trace id, big-endian. */
  public final long traceIdLow() {
    return traceIdLow;
  }

  /** The span id, big-endian. */
  public final long spanIdBits() {
    return spanIdBits;
  }

  /** The W3C trace flags. */
  public final byte flagBits() {
    return flagBits;
  }

  public final String getTraceId() {
    String id = traceIdHex;
    if (id == null) {
      id = Hex.toString(traceIdHigh, traceIdLow);
      traceIdHex = id;
    }
    return id;
  }

  public final byte[] getTraceIdBytes() {
    byte[] bytes = new byte[16];
    BigEndian.writeLong(traceIdHigh, bytes, 0);
    BigEndian.writeLong(traceIdLow, bytes, 8);
    return bytes;
  }

  public final String getSpanId() {
    String id = spanIdHex;
    if (id == null) {
      id = Hex.toString(spanIdBits);
      spanIdHex = id;
    }
    return id;
  }

  public final byte[] getSpanIdBytes() {
    byte[] bytes = new byte[8];
    BigEndian.writeLong(spanIdBits, bytes, 0);
    return bytes;
  }

  /** The {@code traceparent} header; kept, as one span context is often injected several times. */
  public final String traceParent() {
    String header = traceParent;
    if (header == null) {
      header = TraceParentLayout.format(this);
      traceParent = header;
    }
    return header;
  }

  public final boolean isSampled() {
    return (flagBits & 1) != 0;
  }

  public final boolean isRemote() {
    return remote;
  }

  public final boolean isValid() {
    return (traceIdHigh | traceIdLow) != 0 && spanIdBits != 0;
  }

  /** The trace state; a subclass narrows the type to that of the contract. */
  public abstract Object getTraceState();

  /** Whether the other is a span context with binary ids too, and of the same content. */
  @Override
  public final boolean equals(@Nullable Object o) {
    return o == this
        || (o instanceof BinarySpanContext other
            && traceIdHigh == other.traceIdHigh
            && traceIdLow == other.traceIdLow
            && spanIdBits == other.spanIdBits
            && flagBits == other.flagBits
            && remote == other.remote
            && getTraceState().equals(other.getTraceState()));
  }

  @Override
  public final int hashCode() {
    int hash = Long.hashCode(traceIdHigh);
    hash = 31 * hash + Long.hashCode(traceIdLow);
    hash = 31 * hash + Long.hashCode(spanIdBits);
    hash = 31 * hash + flagBits;
    hash = 31 * hash + Boolean.hashCode(remote);
    return 31 * hash + getTraceState().hashCode();
  }

  @Override
  public final String toString() {
    return "SpanContext{traceId="
        + getTraceId()
        + ", spanId="
        + getSpanId()
        + ", traceFlags="
        + String.format("%02x", flagBits)
        + ", traceState="
        + getTraceState()
        + ", remote="
        + remote
        + "}";
  }
}
