package dev.peregrine.exporter.otlp.internal.encode;

import java.util.List;
import java.util.function.Consumer;

/** Writes the parts of a request into pieces, each with the envelopes around its parts. */
final class PieceWriter implements RequestWalk.Parts {

  /** Where a piece ends. */
  interface Cut {

    /**
     * Whether a part starts the next piece.
     *
     * @param bytes at most how large the piece gets with the part
     */
    boolean before(int partFrom, int partTo, long bytes);
  }

  private final FieldScanner scanner;
  private final OtlpWriter out;
  private final byte[] request;
  private final List<Level> levels;
  private final Envelope[] envelopes;
  private final Cut cut;
  private final Consumer<RequestPiece> pieces;

  private int parts;
  private int items;
  private long bytes;

  PieceWriter(
      FieldScanner scanner,
      OtlpWriter out,
      byte[] request,
      List<Level> levels,
      Envelope[] envelopes,
      Cut cut,
      Consumer<RequestPiece> pieces) {
    this.scanner = scanner;
    this.out = out;
    this.request = request;
    this.levels = levels;
    this.envelopes = envelopes;
    this.cut = cut;
    this.pieces = pieces;
  }

  @Override
  public void part(int depth, Field field, int from, int to, int partItems) {
    long added = addedBytes(depth, field, from, to);
    if (parts > 0 && cut.before(from, to, bytes + added)) {
      finish();
      added = addedBytes(depth, field, from, to);
    }
    if (parts == 0) {
      out.start(Integer.MAX_VALUE);
    }
    write(depth, field, from, to);
    parts++;
    items += partItems;
    bytes += added;
  }

  private long addedBytes(int depth, Field field, int from, int to) {
    long added = scanner.overhead(field) + (long) to - from;
    for (int i = 0; i < depth; i++) {
      added += envelopes[i].openingBytes(scanner);
    }
    return added;
  }

  private void write(int depth, Field field, int from, int to) {
    for (int i = 0; i < depth; i++) {
      envelopes[i].open(out, request, i > 0 && levels.get(i - 1).repeated());
      if (levels.get(i).repeated()) {
        envelopes[i].openList(out, levels.get(i).fields().get(0));
      }
    }
    boolean inList = levels.get(depth - 1).repeated();
    int mark = inList ? out.beginElement(field) : out.begin(field);
    if (to > from) {
      out.rawFields(request, from, to);
    }
    out.end(field, mark);
  }

  @Override
  public void left(int depth) {
    envelopes[depth].close(out, request);
    if (depth == 0 && parts > 0) {
      finish();
    }
  }

  private void finish() {
    for (int i = envelopes.length - 1; i >= 0; i--) {
      envelopes[i].close(out, request);
    }
    out.finish();
    pieces.accept(new RequestPiece(out.written(0), items, parts > 1));
    parts = 0;
    items = 0;
    bytes = 0;
  }
}
