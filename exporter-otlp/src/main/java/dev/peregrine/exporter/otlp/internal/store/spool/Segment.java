package dev.peregrine.exporter.otlp.internal.store.spool;

import static dev.peregrine.exporter.otlp.internal.store.spool.SegmentFormat.RECORD_HEADER_BYTES;
import static dev.peregrine.exporter.otlp.internal.store.spool.SegmentFormat.SEGMENT_HEADER_BYTES;

import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of records. It grows at its end until it is sealed; afterwards only the states of its
 * records change. Used by one thread.
 */
final class Segment {

  private static final Pattern NAME = Pattern.compile("([0-7][0-9a-f]{15})\\.spool");

  private final SpoolFiles files;
  private final long number;
  private final RecordKind kind;

  /** The records that are not marked as done, oldest first. */
  private final Set<SpoolEntry> waiting = new LinkedHashSet<>();

  private long length = SEGMENT_HEADER_BYTES;
  private boolean deleted;

  /** The file while records are appended; null when sealed. */
  private @Nullable SpoolFile tail;

  private Segment(SpoolFiles files, long number, RecordKind kind) {
    this.files = files;
    this.number = number;
    this.kind = kind;
  }

  static String name(long number) {
    return String.format(Locale.ROOT, "%016x.spool", number);
  }

  /** The number of the segment that a file of this name is; empty if it is none. */
  static OptionalLong numberOf(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1), 16))
        : OptionalLong.empty();
  }

  /** Makes a file to append to. */
  static Segment create(SpoolFiles files, long number, RecordKind kind) throws IOException {
    Segment segment = new Segment(files, number, kind);
    SpoolFile file = files.create(name(number));
    try {
      FullTransfer.write(file, SegmentFormat.segmentHeader(number), 0);
    } catch (IOException e) {
      suppress(e, file::close);
      suppress(e, segment::delete);
      throw e;
    }
    segment.tail = file;
    return segment;
  }

  /**
   * Reads what an earlier run has left in a file, and cuts off what is damaged at its end.
   *
   * @return the segment, sealed; null if the file is one of another version and was left alone
   */
  static @Nullable Segment recover(
      SpoolFiles files, long number, RecordKind kind, Damage damage) throws IOException {
    Segment segment = new Segment(files, number, kind);
    try (SpoolFile file = files.open(name(number))) {
      ByteBuffer header = FullTransfer.read(file, SEGMENT_HEADER_BYTES, 0);
      switch (SegmentFormat.identify(header, number)) {
        case SEGMENT -> segment.scan(file, damage);
        case OTHER_VERSION -> {
          return null;
        }
        case UNKNOWN -> damage.cut(file.size());
      }
    }
    return segment;
  }

  private void scan(SpoolFile file, Damage damage) throws IOException {
    long end = file.size();
    RecordHeader header = headerAt(file, end);
    while (header != null) {
      if (!header.isOf(kind)) {
        damage.strangeRecord();
      } else if (!header.done()) {
        add(header, null);
      }
      length += RECORD_HEADER_BYTES + header.length();
      header = headerAt(file, end);
    }
    if (length < end) {
      damage.cut(end - length);
      try {
        file.truncate(length);
      } catch (IOException e) {
        // The next start cuts it; until then it takes up room.
        length = end;
      }
    }
  }

  /** The header of the record at the end of what is read so far, if that record is complete. */
  private @Nullable RecordHeader headerAt(SpoolFile file, long end) throws IOException {
    ByteBuffer bytes = FullTransfer.read(file, RECORD_HEADER_BYTES, length);
    RecordHeader header = SegmentFormat.parseRecordHeader(bytes);
    return header == null || header.length() > end - length - RECORD_HEADER_BYTES ? null : header;
  }

  /**
   * Appends a request.
   *
   * @throws IOException if it was not written; the segment may be sealed then
   */
  SpoolEntry append(StoredRequest request, boolean sync) throws IOException {
    SpoolFile file = tail;
    if (file == null) {
      throw new IOException("The segment is sealed");
    }
    byte[] body = request.message();
    RecordHeader header = RecordHeader.of(kind, request);
    try {
      FullTransfer.write(file, SegmentFormat.recordHeader(header), length);
      FullTransfer.write(file, ByteBuffer.wrap(body), length + RECORD_HEADER_BYTES);
      if (sync) {
        file.sync();
      }
    } catch (IOException e) {
      takeBack(file, body.length, e);
      throw e;
    }
    SpoolEntry entry = add(header, request.owner());
    length += RECORD_HEADER_BYTES + body.length;
    return entry;
  }

  private SpoolEntry add(RecordHeader header, @Nullable Object owner) {
    SpoolEntry entry = new SpoolEntry(this, length, header, owner);
    waiting.add(entry);
    return entry;
  }

  /** Removes the part of a record that was written. Where that fails nothing more is appended. */
  private void takeBack(SpoolFile file, int bodyBytes, IOException cause) {
    try {
      file.truncate(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
      length += RECORD_HEADER_BYTES + bodyBytes;
      tail = null;
      suppress(cause, file::close);
    }
  }

  /** The body of a record, or null if it is damaged or gone. */
  byte @Nullable [] read(SpoolEntry entry) throws IOException {
    try (SpoolFile file = files.open(name(number))) {
      ByteBuffer body =
          FullTransfer.read(file, entry.bytes, entry.offset + RECORD_HEADER_BYTES);
      boolean intact =
          body.remaining() == entry.bytes
              && SegmentFormat.checksum(body.array()) == entry.bodyChecksum;
      return intact ? body.array() : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Writes down that a record must not be sent again. When that is true of all, the file goes. */
  void markDone(SpoolEntry entry, boolean sync) throws IOException {
    if (deleted) {
      return;
    }
    if (waiting.size() == 1) {
      delete();
    } else {
      try (SpoolFile file = files.open(name(number))) {
        FullTransfer.write(
            file, SegmentFormat.doneMark(), entry.offset + SegmentFormat.STATE_OFFSET);
        if (sync) {
          file.sync();
        }
      } catch (NoSuchFileException e) {
        // Somebody has deleted it: so it will not be sent again.
      }
    }
    waiting.remove(entry);
  }

  /** Ends the appending. */
  void seal(boolean sync) throws IOException {
    SpoolFile file = tail;
    if (file != null) {
      tail = null;
      try (file) {
        if (sync) {
          file.sync();
        }
      }
    }
  }

  /** Removes the file. If that fails it is still there, sealed. */
  void delete() throws IOException {
    seal(false);
    files.delete(name(number));
    deleted = true;
  }

  /** The records that are not marked as done, oldest first. */
  Set<SpoolEntry> waiting() {
    return waiting;
  }

  long length() {
    return length;
  }

  /** Whether records can be appended. */
  boolean isOpen() {
    return tail != null;
  }

  /** Whether none of its records is to be sent any more. */
  boolean isDone() {
    return waiting.isEmpty();
  }

  boolean isDeleted() {
    return deleted;
  }

  private interface Cleanup {
    void run() throws IOException;
  }

  private static void suppress(IOException cause, Cleanup cleanup) {
    try {
      cleanup.run();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
