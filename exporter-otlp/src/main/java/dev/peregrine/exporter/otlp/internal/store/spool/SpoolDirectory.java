package dev.peregrine.exporter.otlp.internal.store.spool;

import static dev.peregrine.exporter.otlp.internal.store.spool.SegmentFormat.RECORD_HEADER_BYTES;
import static dev.peregrine.exporter.otlp.internal.store.spool.SegmentFormat.SEGMENT_HEADER_BYTES;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The segments of one exporter, oldest first; records are appended to the last one. Used by one
 * thread.
 */
final class SpoolDirectory implements Closeable {

  /** Each record takes memory too, so that their number is limited, however small they are. */
  static final int MAX_RECORDS = 1 << 16;

  private final SpoolFiles files;
  private final RecordKind kind;
  private final SpoolOptions options;
  private final ArrayDeque<Segment> segments = new ArrayDeque<>();
  private final Damage damage = new Damage();
  private long nextNumber;
  private long bytes;
  private int records;

  private SpoolDirectory(SpoolFiles files, RecordKind kind, SpoolOptions options) {
    this.files = files;
    this.kind = kind;
    this.options = options;
  }

  /** Reads what earlier runs have left. Closes the files when it is closed itself, not before. */
  static SpoolDirectory open(SpoolFiles files, RecordKind kind, SpoolOptions options)
      throws IOException {
    SpoolDirectory directory = new SpoolDirectory(files, kind, options);
    for (String name : files.names().stream().sorted().toList()) {
      OptionalLong number = Segment.numberOf(name);
      if (number.isPresent()) {
        directory.recover(number.getAsLong());
      }
    }
    return directory;
  }

  private void recover(long number) {
    nextNumber = number + 1;
    Segment segment;
    try {
      segment = Segment.recover(files, number, kind, damage);
    } catch (IOException e) {
      damage.unreadableFile();
      return;
    }
    if (segment != null && !deleteIfDone(segment)) {
      segments.add(segment);
      bytes += segment.length();
      records += segment.waiting().size();
    }
  }

  /** Whether there was nothing left in the segment, and its file is gone. */
  private static boolean deleteIfDone(Segment segment) {
    if (segment.isDone()) {
      try {
        segment.delete();
      } catch (IOException e) {
        // It takes up room like the others, and goes when that is needed.
        return false;
      }
    }
    return segment.isDeleted();
  }

  /** All records that wait, oldest first. */
  List<SpoolEntry> waiting() {
    return segments.stream().flatMap(segment -> segment.waiting().stream()).toList();
  }

  /** What could not be used of what earlier runs have left. */
  Damage damage() {
    return damage;
  }

  /** Bytes of all segments. */
  long bytes() {
    return bytes;
  }

  /** Whether a body of that many bytes has room when all others are dropped. */
  boolean canHold(int bodyBytes) {
    return SEGMENT_HEADER_BYTES + RECORD_HEADER_BYTES + (long) bodyBytes <= options.maxBytes();
  }

  /** Whether something must be dropped before a body of that many bytes has room. */
  boolean needsRoom(int bodyBytes) {
    long more = RECORD_HEADER_BYTES + (long) bodyBytes;
    if (lastWithRoom(more) == null) {
      more += SEGMENT_HEADER_BYTES;
    }
    return !segments.isEmpty() && (bytes + more > options.maxBytes() || records >= MAX_RECORDS);
  }

  /** Whether more is there than may be, as after a change of the limit. */
  boolean isOverfull() {
    return !segments.isEmpty() && (bytes > options.maxBytes() || records > MAX_RECORDS);
  }

  /** Deletes the oldest segment and returns those of its records that were not done. */
  Collection<SpoolEntry> dropOldest() throws IOException {
    Segment oldest = segments.getFirst();
    oldest.delete();
    remove(oldest);
    records -= oldest.waiting().size();
    return oldest.waiting();
  }

  /** Appends a request, however much is there already. */
  SpoolEntry append(StoredRequest request) throws IOException {
    Segment segment = lastWithRoom(RECORD_HEADER_BYTES + (long) request.bytes());
    if (segment == null) {
      segment = begin();
    }
    long before = segment.length();
    try {
      SpoolEntry entry = segment.append(request, options.syncEachWrite());
      records++;
      return entry;
    } finally {
      bytes += segment.length() - before;
    }
  }

  private @Nullable Segment lastWithRoom(long recordBytes) {
    Segment last = segments.peekLast();
    boolean room =
        last != null
            && last.isOpen()
            && (last.length() + recordBytes <= options.segmentBytes()
                || last.length() == SEGMENT_HEADER_BYTES);
    return room ? last : null;
  }

  private Segment begin() throws IOException {
    Segment last = segments.peekLast();
    if (last != null) {
      last.seal(true);
    }
    Segment segment = Segment.create(files, nextNumber++, kind);
    segments.add(segment);
    bytes += segment.length();
    files.sync();
    return segment;
  }

  /** The request's bytes, or null if they are damaged. */
  byte @Nullable [] read(SpoolEntry entry) throws IOException {
    return entry.segment.read(entry);
  }

  /** Writes down that a request must not be sent again. */
  void markDone(SpoolEntry entry) throws IOException {
    Segment segment = entry.segment;
    if (segment.isDeleted()) {
      return;
    }
    segment.markDone(entry, options.syncEachWrite());
    records--;
    if (segment.isDeleted()) {
      remove(segment);
      if (options.syncEachWrite()) {
        files.sync();
      }
    }
  }

  private void remove(Segment segment) {
    segments.remove(segment);
    bytes -= segment.length();
  }

  /** Makes all survive a power failure, and lets others have the directory. */
  @Override
  public void close() throws IOException {
    try (files) {
      for (Segment segment : new ArrayList<>(segments)) {
        if (!deleteIfDone(segment)) {
          segment.seal(true);
        }
      }
      files.sync();
    }
  }
}
