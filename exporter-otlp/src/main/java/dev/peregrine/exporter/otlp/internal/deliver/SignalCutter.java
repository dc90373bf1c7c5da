package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.encode.RequestPiece;
import dev.peregrine.exporter.otlp.internal.encode.RequestSplitter;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.List;
import java.util.function.Consumer;

/** Cuts the requests of a signal, which happens seldom: nothing is held ready for it. */
final class SignalCutter implements RequestCutter {

  private final RequestListing<?> listing;
  private final boolean json;

  SignalCutter(RequestListing<?> listing, boolean json) {
    this.listing = listing;
    this.json = json;
  }

  private RequestSplitter splitter() {
    return json ? RequestSplitter.json(listing) : RequestSplitter.protobuf(listing);
  }

  @Override
  public List<RequestPiece> halves(byte[] request) {
    try {
      return splitter().halves(request);
    } catch (MalformedMessageException e) {
      // Only a damaged file holds what this library cannot read.
      return List.of();
    }
  }

  @Override
  public void split(RequestPiece request, int maxBytes, Consumer<RequestPiece> pieces) {
    try {
      splitter().split(request.bytes(), maxBytes, pieces);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("The encoder made what this library cannot read", e);
    }
  }

  @Override
  public String nameOfFirst(byte[] request) {
    return splitter().nameOfFirst(request);
  }
}
