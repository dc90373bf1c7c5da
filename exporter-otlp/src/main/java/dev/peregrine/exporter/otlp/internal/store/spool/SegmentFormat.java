package dev.peregrine.exporter.otlp.internal.store.spool;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a segment: a header, then records, each a header and a body. All numbers are
 * big-endian. {@code docs/spool.md} has the layout as a table.
 */
final class SegmentFormat {

  static final int SEGMENT_HEADER_BYTES = 20;
  static final int RECORD_HEADER_BYTES = 28;

  /** Where a record's state is, from its beginning. */
  static final int STATE_OFFSET = 0;

  private static final byte[] MAGIC = {'P', 'G', 'S', 'P', 'O', 'O', 'L'};
  private static final byte VERSION = 1;

  // The states differ in every bit, and a damaged one counts as the one that is nearer. So no single
  // flipped bit makes a request be lost or sent again.
  private static final byte WAITING = 0x3C;
  private static final byte DONE = (byte) 0xC3;
  private static final int BITS_TO_DOUBT = 4;

  private SegmentFormat() {}

  /** What the beginning of a file shows. */
  enum Identity {
    /** A segment that can be read. */
    SEGMENT,
    /** A segment of another version of the format. */
    OTHER_VERSION,
    /** Damaged, or no segment. */
    UNKNOWN
  }

  static ByteBuffer segmentHeader(long number) {
    ByteBuffer header = ByteBuffer.allocate(SEGMENT_HEADER_BYTES);
    header.put(MAGIC).put(VERSION).putLong(number);
    return header.putInt(checksum(header.array(), 0, header.position())).flip();
  }

  /** Tells what the file with this number is by the first bytes that it has. */
  static Identity identify(ByteBuffer header, long number) {
    byte[] magic = new byte[MAGIC.length];
    if (header.remaining() <= magic.length) {
      return Identity.UNKNOWN;
    }
    header.duplicate().get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      return Identity.UNKNOWN;
    }
    if (header.get(header.position() + magic.length) != VERSION) {
      return Identity.OTHER_VERSION;
    }
    return header.equals(segmentHeader(number)) ? Identity.SEGMENT : Identity.UNKNOWN;
  }

  static ByteBuffer recordHeader(RecordHeader header) {
    ByteBuffer bytes = ByteBuffer.allocate(RECORD_HEADER_BYTES);
    bytes
        .put(header.done() ? DONE : WAITING)
        .put(header.signalCode())
        .put(header.encodingCode())
        .put((byte) 0)
        .putInt(header.length())
        .putInt(header.items())
        .putLong(header.createdEpochNanos())
        .putInt(header.bodyChecksum());
    return bytes.putInt(headerChecksum(bytes)).flip();
  }

  /** The header at the beginning of the buffer, or null if it is incomplete or damaged. */
  static @Nullable RecordHeader parseRecordHeader(ByteBuffer bytes) {
    if (bytes.remaining() < RECORD_HEADER_BYTES) {
      return null;
    }
    ByteBuffer copy = ByteBuffer.allocate(RECORD_HEADER_BYTES);
    copy.put(bytes.duplicate().limit(bytes.position() + RECORD_HEADER_BYTES)).flip();
    byte state = copy.get();
    byte signal = copy.get();
    byte encoding = copy.get();
    copy.get();
    RecordHeader header =
        new RecordHeader(
            isDone(state),
            signal,
            encoding,
            copy.getInt(),
            copy.getInt(),
            copy.getLong(),
            copy.getInt());
    boolean intact = copy.getInt() == headerChecksum(copy);
    return intact && header.length() >= 0 && header.items() >= 0 ? header : null;
  }

  /** What is written over the state of a record that must not be sent again. */
  static ByteBuffer doneMark() {
    return ByteBuffer.wrap(new byte[] {DONE});
  }

  static int checksum(byte[] bytes) {
    return checksum(bytes, 0, bytes.length);
  }

  private static boolean isDone(byte state) {
    return Integer.bitCount((state ^ DONE) & 0xFF) < BITS_TO_DOUBT;
  }

  /** Covers all but the state, which changes, and the checksum itself. */
  private static int headerChecksum(ByteBuffer header) {
    int from = STATE_OFFSET + 1;
    return checksum(header.array(), from, RECORD_HEADER_BYTES - Integer.BYTES - from);
  }

  private static int checksum(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
