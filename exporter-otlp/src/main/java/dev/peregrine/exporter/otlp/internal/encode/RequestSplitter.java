package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.exporter.otlp.internal.encode.FieldScanner.Visitor;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts encoded requests between their items, in metrics between data points. Every piece has the
 * resources, scopes and metrics of its items, and nothing of an item is decoded. Thread-safe.
 *
 * <p>The bytes may come from anywhere, as from a file: what is no request is told so, or cut into
 * pieces that are none either. Work and memory are linear in what goes in and comes out.
 */
public final class RequestSplitter {

  /** A character takes that many bytes at most. */
  private static final int MAX_NAME_BYTES = 4 * (ItemName.MAX_CHARS + 1);

  private final RequestListing<?> listing;
  private final List<Level> levels;
  private final boolean json;
  private final FieldScanner scanner;

  private RequestSplitter(RequestListing<?> listing, boolean json) {
    this.listing = listing;
    this.levels = listing.toCounted();
    this.json = json;
    this.scanner = json ? new JsonScanner() : new ProtobufScanner();
  }

  public static RequestSplitter protobuf(RequestListing<?> listing) {
    return new RequestSplitter(listing, false);
  }

  public static RequestSplitter json(RequestListing<?> listing) {
    return new RequestSplitter(listing, true);
  }

  /**
   * Cuts a request into two of about the same size.
   *
   * @return both; only one if the request cannot be cut, none if there is no item in it
   * @throws MalformedMessageException if it is no request
   */
  public List<RequestPiece> halves(byte[] request) throws MalformedMessageException {
    Extent parts = new Extent();
    RequestWalk.walk(scanner, request, levels, envelopes(), parts);
    List<RequestPiece> halves = new ArrayList<>(2);
    split(request, new MiddleCut(parts.middle()), halves::add);
    return halves;
  }

  /**
   * Cuts a request into pieces of a limited size.
   *
   * @param pieces takes each piece, in order; one that cannot be cut further may be larger than
   *     {@code maxBytes}
   * @throws MalformedMessageException if it is no request, which may be found out after some pieces
   */
  public void split(byte[] request, int maxBytes, Consumer<RequestPiece> pieces)
      throws MalformedMessageException {
    split(request, (from, to, bytes) -> bytes > maxBytes, pieces);
  }

  private void split(byte[] request, PieceWriter.Cut cut, Consumer<RequestPiece> pieces)
      throws MalformedMessageException {
    Envelope[] envelopes = envelopes();
    OtlpWriter out = json ? new JsonWriter() : new ProtobufWriter();
    PieceWriter writer = new PieceWriter(scanner, out, request, levels, envelopes, cut, pieces);
    RequestWalk.walk(scanner, request, levels, envelopes, writer);
  }

  private Envelope[] envelopes() {
    Envelope[] envelopes = new Envelope[levels.size()];
    for (int i = 0; i < envelopes.length; i++) {
      envelopes[i] = new Envelope();
    }
    return envelopes;
  }

  /**
   * What people know the first item of a request by: a span's or metric's name, a log record's event
   * name or body. Shortened, with escapes as they are; empty if there is none.
   */
  public String nameOfFirst(byte[] request) {
    for (List<Level> inItem : listing.names()) {
      List<Level> way = new ArrayList<>(listing.toItem());
      way.addAll(inItem);
      String name = find(request, way);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  private String find(byte[] request, List<Level> way) {
    try {
      FirstValue found = new FirstValue();
      scanner.scan(request, way.get(0), found);
      for (int i = 1; i < way.size() && found.exists(); i++) {
        FirstValue next = new FirstValue();
        scanner.scan(request, found.from, found.to, way.get(i), next);
        found = next;
      }
      if (!found.exists()) {
        return "";
      }
      int length = Math.min(found.to - found.from, MAX_NAME_BYTES);
      return ItemName.of(new String(request, found.from, length, StandardCharsets.UTF_8));
    } catch (MalformedMessageException e) {
      return "";
    }
  }

  /** From where to where there are parts in a request. */
  private static final class Extent implements RequestWalk.Parts {

    private long from = -1;
    private long to;

    @Override
    public void part(int depth, Field field, int partFrom, int partTo, int items) {
      from = from < 0 ? partFrom : from;
      to = partTo;
    }

    @Override
    public void left(int depth) {}

    long middle() {
      return (from + to) / 2;
    }
  }

  /** Cuts once, at the part that lies behind the middle for the most part. */
  private static final class MiddleCut implements PieceWriter.Cut {

    private final long middle;
    private boolean done;

    MiddleCut(long middle) {
      this.middle = middle;
    }

    @Override
    public boolean before(int partFrom, int partTo, long bytes) {
      boolean cut = !done && ((long) partFrom + partTo) / 2 >= middle;
      done |= cut;
      return cut;
    }
  }

  private static final class FirstValue implements Visitor {

    private int from;
    private int to = -1;

    boolean exists() {
      return to >= 0;
    }

    @Override
    public void inner(Field field, int innerFrom, int innerTo) {
      if (!exists()) {
        from = innerFrom;
        to = innerTo;
      }
    }

    @Override
    public void own(int ownFrom, int ownTo) {}
  }
}
