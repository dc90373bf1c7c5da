package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.encode.RequestSplitter;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.List;
import java.util.function.Consumer;

/** Cuts encoded requests that a server calls too large. Thread-safe. */
interface RequestCutter {

  /** One for the requests of a signal. */
  static RequestCutter of(RequestListing<?> listing, boolean json) {
    RequestSplitter splitter =
        json ? RequestSplitter.json(listing) : RequestSplitter.protobuf(listing);
    return new RequestCutter() {
      @Override
      public List<RequestPiece> halves(byte[] request) {
        try {
          return splitter.halves(request);
        } catch (MalformedMessageException e) {
          // Only a damaged file holds what this library cannot read.
          return List.of();
        }
      }

      @Override
      public void split(RequestPiece request, int maxBytes, Consumer<RequestPiece> pieces) {
        try {
          splitter.split(request.bytes(), maxBytes, pieces);
        } catch (MalformedMessageException e) {
          throw new IllegalStateException("The encoder made what this library cannot read", e);
        }
      }

      @Override
      public String nameOfFirst(byte[] request) {
        return splitter.nameOfFirst(request);
      }
    };
  }

  /** Two pieces of about the same size; fewer if the request cannot be cut. */
  List<RequestPiece> halves(byte[] request);

  /** Cuts a request of our own into pieces that are no larger, where that is possible. */
  void split(RequestPiece request, int maxBytes, Consumer<RequestPiece> pieces);

  /** What people know the first item by; empty if there is no such thing. */
  String nameOfFirst(byte[] request);
}
