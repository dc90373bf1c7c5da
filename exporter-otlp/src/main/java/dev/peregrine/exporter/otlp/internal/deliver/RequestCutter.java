package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import java.util.List;

/** Cuts encoded requests that are too large. Thread-safe. */
interface RequestCutter {

  /** One for the requests of a signal. */
  static RequestCutter of(RequestListing<?> listing, boolean json) {
    return new RequestCutter() {
      @Override
      public List<RequestPiece> halves(byte[] request) {
        return List.of();
      }

      @Override
      public List<RequestPiece> pieces(byte[] request, int maxBytes) {
        return List.of();
      }

      @Override
      public String nameOfFirst(byte[] request) {
        return "";
      }
    };
  }

  /** Two pieces of about the same size; fewer if the request cannot be cut. */
  List<RequestPiece> halves(byte[] request);

  /** Pieces of a size, in order; one that cannot be cut further may be larger. */
  List<RequestPiece> pieces(byte[] request, int maxBytes);

  /** What people know the first item by; empty if there is no such thing. */
  String nameOfFirst(byte[] request);
}
