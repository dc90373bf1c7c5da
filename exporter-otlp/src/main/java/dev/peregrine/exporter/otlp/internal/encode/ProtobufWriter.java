package dev.peregrine.exporter.otlp.internal.encode;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The protobuf encoding.
 *
 * <p>The length of a nested message stands before it and is known only after it. So as many bytes
 * as the field expects are left free; when the message turns out to need more or fewer, it is
 * moved.
 */
final class ProtobufWriter extends OtlpWriter {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;

  private static final int MAX_TAG_BYTES = 2;
  private static final int MAX_LENGTH_BYTES = 5;
  private static final int MAX_VARINT_BYTES = 10;
  static final int MAX_HEADER_BYTES = MAX_TAG_BYTES + MAX_LENGTH_BYTES;

  private static final VarHandle LITTLE_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  @Override
  @HotPath("OtlpEncodeBenchmark")
  int begin(Field field) {
    ensure(MAX_HEADER_BYTES);
    tag(field, LENGTH_DELIMITED);
    int mark = position;
    position = mark + field.lengthBytes();
    return mark;
  }

  @Override
  @HotPath("OtlpEncodeBenchmark")
  void end(Field field, int mark) {
    int length = position - mark - field.lengthBytes();
    if (field.lengthBytes() == 1 && length < 0x80) {
      buffer[mark] = (byte) length;
    } else {
      endSlow(field, mark, length);
    }
  }

  private void endSlow(Field field, int mark, int length) {
    int lengthBytes = varintBytes(length);
    if (lengthBytes != field.lengthBytes()) {
      moveBody(mark + field.lengthBytes(), mark + lengthBytes, length);
    }
    int at = mark;
    int rest = length;
    while (rest >= 0x80) {
      buffer[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[at] = (byte) rest;
  }

  private void moveBody(int from, int to, int length) {
    ensure(Math.max(to - from, 0));
    System.arraycopy(buffer, from, buffer, to, length);
    position = to + length;
  }

  @Override
  void beginList(Field field) {}

  @Override
  void endList() {}

  @Override
  int beginElement(Field field) {
    return begin(field);
  }

  @Override
  @HotPath("OtlpEncodeBenchmark")
  void presentString(Field field, String value) {
    if (!Utf8.isAscii(value)) {
      presentUtf8Slow(field, value);
      return;
    }
    int length = value.length();
    ensure(MAX_HEADER_BYTES + (long) length);
    tag(field, LENGTH_DELIMITED);
    length(length);
    Utf8.copyAscii(value, buffer, position);
    position += length;
  }

  private void presentUtf8Slow(Field field, String value) {
    long length = Utf8.length(value);
    ensure(MAX_HEADER_BYTES + length);
    tag(field, LENGTH_DELIMITED);
    length((int) length);
    position = Utf8.write(value, buffer, position);
  }

  @Override
  @HotPath("OtlpEncodeBenchmark")
  void presentUtf8(Field field, byte[] value) {
    ensure(MAX_HEADER_BYTES + (long) value.length);
    tag(field, LENGTH_DELIMITED);
    length(value.length);
    System.arraycopy(value, 0, buffer, position, value.length);
    position += value.length;
  }

  @Override
  void presentBool(Field field, boolean value) {
    ensure(MAX_TAG_BYTES + 1);
    tag(field, VARINT);
    buffer[position++] = (byte) (value ? 1 : 0);
  }

  @Override
  void presentInt64(Field field, long value) {
    ensure(MAX_TAG_BYTES + MAX_VARINT_BYTES);
    tag(field, VARINT);
    varint(value);
  }

  @Override
  void presentDouble(Field field, double value) {
    presentFixed64(field, Double.doubleToRawLongBits(value));
  }

  @Override
  void presentBytes(Field field, ByteBuffer value) {
    int length = value.remaining();
    ensure(MAX_HEADER_BYTES + (long) length);
    tag(field, LENGTH_DELIMITED);
    length(length);
    value.get(value.position(), buffer, position, length);
    position += length;
  }

  @Override
  void presentUint32(Field field, int value) {
    presentInt64(field, value & 0xFFFF_FFFFL);
  }

  @Override
  void presentFixed32(Field field, int value) {
    ensure(MAX_TAG_BYTES + Long.BYTES);
    tag(field, FIXED32);
    // The upper half is written over by what follows: handles of ints would be dear to start.
    LITTLE_LONG.set(buffer, position, value & 0xFFFF_FFFFL);
    position += Integer.BYTES;
  }

  @Override
  void presentFixed64(Field field, long value) {
    ensure(MAX_TAG_BYTES + Long.BYTES);
    tag(field, FIXED64);
    LITTLE_LONG.set(buffer, position, value);
    position += Long.BYTES;
  }

  @Override
  void presentSfixed64(Field field, long value) {
    presentFixed64(field, value);
  }

  @Override
  void presentSint32(Field field, int value) {
    presentUint32(field, (value << 1) ^ (value >> (Integer.SIZE - 1)));
  }

  @Override
  @HotPath("MetricEncodeBenchmark")
  void presentFixed64s(Field field, long[] values, int count) {
    beginPacked(field, (long) count * Long.BYTES);
    for (int i = 0; i < count; i++) {
      LITTLE_LONG.set(buffer, position + i * Long.BYTES, values[i]);
    }
    position += count * Long.BYTES;
  }

  @Override
  @HotPath("MetricEncodeBenchmark")
  void presentDoubles(Field field, List<Double> values) {
    int count = values.size();
    beginPacked(field, (long) count * Double.BYTES);
    for (int i = 0; i < count; i++) {
      LITTLE_LONG.set(
          buffer, position + i * Double.BYTES, Double.doubleToRawLongBits(values.get(i)));
    }
    position += count * Double.BYTES;
  }

  private void beginPacked(Field field, long bytes) {
    ensure(MAX_HEADER_BYTES + bytes);
    tag(field, LENGTH_DELIMITED);
    length((int) bytes);
  }

  @Override
  @HotPath("MetricEncodeBenchmark")
  void presentUint64s(Field field, long[] values, int count) {
    int mark = begin(field);
    ensure((long) count * MAX_VARINT_BYTES);
    for (int i = 0; i < count; i++) {
      varint(values[i]);
    }
    end(field, mark);
  }

  @Override
  void presentTraceId(Field field, long high, long low) {
    ensure(MAX_TAG_BYTES + 1 + 2 * Long.BYTES);
    tag(field, LENGTH_DELIMITED);
    buffer[position] = 2 * Long.BYTES;
    BIG_LONG.set(buffer, position + 1, high);
    BIG_LONG.set(buffer, position + 1 + Long.BYTES, low);
    position += 1 + 2 * Long.BYTES;
  }

  @Override
  void presentSpanId(Field field, long id) {
    ensure(MAX_TAG_BYTES + 1 + Long.BYTES);
    tag(field, LENGTH_DELIMITED);
    buffer[position] = Long.BYTES;
    BIG_LONG.set(buffer, position + 1, id);
    position += 1 + Long.BYTES;
  }

  @Override
  void rawFields(byte[] encoded, int from, int to) {
    copy(encoded, from, to);
  }

  @Override
  void finish() {}

  @Override
  long state() {
    return position;
  }

  @Override
  void rewind(long state) {
    position = (int) state;
  }

  /** OTLP has no field number above 15 but one, so that a tag has one byte, or two. */
  private void tag(Field field, int wireType) {
    int tag = field.number() << 3 | wireType;
    if (tag < 0x80) {
      buffer[position++] = (byte) tag;
    } else {
      buffer[position++] = (byte) (tag | 0x80);
      buffer[position++] = (byte) (tag >>> 7);
    }
  }

  private void length(int length) {
    int rest = length;
    while (rest >= 0x80) {
      buffer[position++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[position++] = (byte) rest;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer[position++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[position++] = (byte) rest;
  }

  private static int varintBytes(int value) {
    return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
  }
}
