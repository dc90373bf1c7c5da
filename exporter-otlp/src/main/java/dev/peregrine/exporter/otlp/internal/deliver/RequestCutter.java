package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import java.util.List;
import java.util.function.Consumer;

/** Cuts encoded requests that a server calls too large. Thread-safe. */
interface RequestCutter {

  /** Two pieces of about the same size; fewer if the request cannot be cut. */
  List<RequestPiece> halves(byte[] request);

  /** Cuts a request of our own into pieces that are no larger, where that is possible. */
  void split(RequestPiece request, int maxBytes, Consumer<RequestPiece> pieces);

  /** What people know the first item by; empty if there is no such thing. */
  String nameOfFirst(byte[] request);
}
