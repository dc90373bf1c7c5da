package dev.peregrine.exporter.otlp.internal.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks through the fields of one protobuf message. For each field that {@link #next()} finds, the
 * caller reads the value or leaves it; values that are not read are skipped.
 */
public final class ProtoReader {

  public static final int VARINT = 0;
  public static final int FIXED64 = 1;
  public static final int LENGTH_DELIMITED = 2;

  private static final int FIXED32 = 5;
  private static final int MAX_VARINT_BITS = 64;
  private static final int MAX_TEXT_BYTES = 4096;

  private final byte[] bytes;
  private final int end;

  private int start;
  private int position;
  private int field;
  private int wireType;
  private long varint;
  private int bodyStart;

  public ProtoReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads the message from {@code start} to {@code end}. */
  public ProtoReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** Moves to the next field; false at the end of the message. */
  public boolean next() throws MalformedMessageException {
    if (position == end) {
      return false;
    }
    start = position;
    long tag = readVarint();
    if (tag < 0 || tag > 0xFFFF_FFFFL || tag >>> 3 == 0) {
      throw new MalformedMessageException("Not a field tag: " + tag);
    }
    field = (int) (tag >>> 3);
    wireType = (int) (tag & 7);
    switch (wireType) {
      case VARINT -> varint = readVarint();
      case FIXED64 -> {
        bodyStart = position;
        skip(Long.BYTES);
      }
      case FIXED32 -> skip(Integer.BYTES);
      case LENGTH_DELIMITED -> {
        long length = readVarint();
        bodyStart = position;
        skip(length);
      }
      default -> throw new MalformedMessageException("Unknown wire type " + wireType);
    }
    return true;
  }

  /** Whether this is the field of that number and wire type. */
  public boolean is(int number, int type) {
    return field == number && wireType == type;
  }

  /** The value of a field of type {@link #VARINT}. */
  public long varint() {
    return varint;
  }

  /** The value of a field of type {@link #FIXED64} as a floating-point number. */
  public double floatingPoint() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getDouble(bodyStart);
  }

  /** Where the field starts: at its tag. */
  public int start() {
    return start;
  }

  /** Where the value of a {@link #LENGTH_DELIMITED} field starts. */
  public int bodyStart() {
    return bodyStart;
  }

  /** Where the field ends. */
  public int end() {
    return position;
  }

  /** The value of a {@link #LENGTH_DELIMITED} field as a message. */
  public ProtoReader message() {
    return new ProtoReader(bytes, bodyStart, position);
  }

  /** The value of a {@link #LENGTH_DELIMITED} field as text, cut off where it gets too long. */
  public String text() {
    int length = Math.min(position - bodyStart, MAX_TEXT_BYTES);
    return new String(bytes, bodyStart, length, StandardCharsets.UTF_8);
  }

  private void skip(long length) throws MalformedMessageException {
    if (length < 0 || length > end - position) {
      throw new MalformedMessageException("A field of " + length + " bytes reaches past the end");
    }
    position += (int) length;
  }

  private long readVarint() throws MalformedMessageException {
    long value = 0;
    for (int shift = 0; shift < MAX_VARINT_BITS && position < end; shift += 7) {
      byte b = bytes[position++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new MalformedMessageException("A varint does not end");
  }
}
