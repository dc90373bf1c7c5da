package dev.peregrine.exporter.otlp.internal.encode;

/** A part of a request, which is a request itself. */
public final class RequestPiece {

  private final byte[] bytes;
  private final int items;
  private final boolean divisible;

  /**
   * @param bytes the request; not changed any more
   * @param items how many spans, log records or data points it has
   * @param divisible whether it can be cut further; if not, and it is too large still, its item
   *     must be dropped
   */
  public RequestPiece(byte[] bytes, int items, boolean divisible) {
    this.bytes = bytes;
    this.items = items;
    this.divisible = divisible;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int items() {
    return items;
  }

  public boolean divisible() {
    return divisible;
  }
}
