package dev.peregrine.api.internal;

/**
 * The state of a span context, with ids as numbers; the hexadecimal strings are made when somebody
 * asks, and kept.
 *
 * <p>The API's and the SDK's span contexts both extend it and add what is left of the contract, so
 * that each knows the other's numbers without a detour over strings. It names no type of the
 * contract itself.
 *
 * <p>Immutable but for the two kept strings, whose race is benign: each thread makes an equal string.
 */
public abstract class BinarySpanContext {

  private final long traceIdHigh;
  private final long traceIdLow;
  private final long spanIdBits;
  private final byte flagBits;
  private final boolean remote;

  protected BinarySpanContext(
      long traceIdHigh, long traceIdLow, long spanIdBits, byte flagBits, boolean remote) {
    this.traceIdHigh = traceIdHigh;
    this.traceIdLow = traceIdLow;
    this.spanIdBits = spanIdBits;
    this.flagBits = flagBits;
    this.remote = remote;
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

  public final boolean isRemote() {
    return remote;
  }

  public final boolean isValid() {
    return (traceIdHigh | traceIdLow) != 0 && spanIdBits != 0;
  }
}
