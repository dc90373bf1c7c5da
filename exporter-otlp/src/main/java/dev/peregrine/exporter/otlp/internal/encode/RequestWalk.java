package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.exporter.otlp.internal.encode.FieldScanner.Visitor;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.List;

/**
 * Walks through a request to the smallest parts that it can be cut into: spans, log records, data
 * points, and metrics that have no point. Messages around nothing are passed over.
 */
final class RequestWalk {

  /** How deep the items lie, which are of interest even if there is nothing inside them. */
  private static final int ITEM_DEPTH = 3;

  /** Hears of each part, in order. */
  interface Parts {

    /**
     * A part of the request.
     *
     * @param depth how many envelopes are around it, the request itself included
     * @param items 1, or 0 for a metric without points
     */
    void part(int depth, Field field, int from, int to, int items) throws MalformedMessageException;

    /** All parts within the envelope at that depth were named. */
    void left(int depth);
  }

  private final FieldScanner scanner;
  private final byte[] request;
  private final List<Level> levels;
  private final Parts parts;
  private final Envelope[] envelopes;

  private RequestWalk(
      FieldScanner scanner,
      byte[] request,
      List<Level> levels,
      Envelope[] envelopes,
      Parts parts) {
    this.scanner = scanner;
    this.request = request;
    this.levels = levels;
    this.parts = parts;
    this.envelopes = envelopes;
  }

  /**
   * @param envelopes one for each level; while a part is named, they are those around it
   */
  static void walk(
      FieldScanner scanner, byte[] request, List<Level> levels, Envelope[] envelopes, Parts parts)
      throws MalformedMessageException {
    RequestWalk walk = new RequestWalk(scanner, request, levels, envelopes, parts);
    envelopes[0].reset(null);
    scanner.scan(request, levels.get(0), envelopes[0]);
    scanner.scan(request, levels.get(0), walk.inside(0));
    parts.left(0);
  }

  /** What is inside the envelope at the depth, one step deeper. */
  private Visitor inside(int depth) {
    return new Visitor() {
      @Override
      public void inner(Field field, int from, int to) throws MalformedMessageException {
        if (depth + 1 == levels.size()) {
          parts.part(depth + 1, field, from, to, 1);
        } else {
          enter(depth + 1, field, from, to);
        }
      }

      @Override
      public void own(int from, int to) {}
    };
  }

  /** Calls itself once a level, of which there are as many as the signal has. */
  private void enter(int depth, Field field, int from, int to) throws MalformedMessageException {
    Envelope envelope = envelopes[depth];
    Level level = levels.get(depth);
    envelope.reset(field);
    scanner.scan(request, from, to, level, envelope);
    if (envelope.hasInner()) {
      scanner.scan(request, from, to, level, inside(depth));
      parts.left(depth);
    } else if (depth >= ITEM_DEPTH) {
      parts.part(depth, field, from, to, 0);
    }
  }
}
