package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.exporter.otlp.internal.encode.FieldScanner.Visitor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A message with others inside: its own fields are repeated in every piece that holds some of them.
 */
final class Envelope implements Visitor {

  private static final int INITIAL_RANGES = 8;

  /** The field that holds it; null for the request. */
  private @Nullable Field field;

  /** Starts and ends of its own fields, first those before and then those behind the others. */
  private int[] ranges = new int[2 * INITIAL_RANGES];

  private int size;
  private int headSize;
  private boolean hasInner;
  private long ownBytes;

  /** Whether it has been begun in the piece that is written, and the list inside it. */
  private boolean open;

  private boolean listOpen;
  private int mark;

  /** Starts on another message, of which all fields are visited then. */
  void reset(@Nullable Field newField) {
    field = newField;
    size = 0;
    headSize = 0;
    hasInner = false;
    ownBytes = 0;
  }

  @Override
  public void inner(Field innerField, int from, int to) {
    if (!hasInner) {
      hasInner = true;
      headSize = size;
    }
  }

  @Override
  public void own(int from, int to) {
    if (size == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * size);
    }
    ranges[size++] = from;
    ranges[size++] = to;
    // In JSON a comma comes with it.
    ownBytes += to - from + 1L;
  }

  boolean hasInner() {
    return hasInner;
  }

  /** At most how many bytes it takes to have it in a piece. */
  long openingBytes(FieldScanner scanner) {
    if (open) {
      return 0;
    }
    return ownBytes + (field == null ? 2 : scanner.overhead(field));
  }

  /** Begins the message, unless that is done, within a list or not. */
  void open(OtlpWriter out, byte[] request, boolean inList) {
    if (open) {
      return;
    }
    open = true;
    listOpen = false;
    if (field != null) {
      mark = inList ? out.beginElement(field) : out.begin(field);
    }
    copy(out, request, 0, headSize);
  }

  void openList(OtlpWriter out, Field listField) {
    if (!listOpen) {
      listOpen = true;
      out.beginList(listField);
    }
  }

  /** Ends the message, if it was begun. */
  void close(OtlpWriter out, byte[] request) {
    if (!open) {
      return;
    }
    open = false;
    if (listOpen) {
      out.endList();
    }
    copy(out, request, headSize, size);
    if (field != null) {
      out.end(field, mark);
    }
  }

  private void copy(OtlpWriter out, byte[] request, int from, int to) {
    for (int i = from; i < to; i += 2) {
      out.rawFields(request, ranges[i], ranges[i + 1]);
    }
  }
}
