package dev.peregrine.exporter.otlp.internal.encode;

import java.util.List;

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

  /** How many bytes several have together. */
  public static long bytesOf(List<RequestPiece> pieces) {
    long bytes = 0;
    for (RequestPiece piece : pieces) {
      bytes += piece.bytes.length;
    }
    return bytes;
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
