package dev.peregrine.exporter.otlp.internal.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Writes fields in one pass forward into a buffer that grows and is used again. A field list calls
 * it in the order of field numbers and knows nothing of the encoding.
 *
 * <p>Plain methods leave out the default value, as proto3 does for fields without presence; {@code
 * present…} methods always write, for members of a {@code oneof}. Not thread-safe.
 */
abstract class OtlpWriter {

  private static final int INITIAL_BYTES = 16 << 10;
  static final int MAX_ARRAY_BYTES = Integer.MAX_VALUE - 8;

  /** A larger buffer is not kept: one huge batch must not cost for ever. */
  private static final int MAX_IDLE_BYTES = 4 << 20;

  byte[] buffer = new byte[INITIAL_BYTES];
  int position;
  private int maxBytes = MAX_ARRAY_BYTES;

  /** Starts a nested message; what it returns goes to {@link #end}. */
  abstract int begin(Field field);

  abstract void end(Field field, int mark);

  /** Starts a repeated message field that has at least one element. */
  abstract void beginList(Field field);

  abstract void endList();

  /** Starts an element of a repeated message field; what it returns goes to {@link #end}. */
  abstract int beginElement(Field field);

  abstract void presentString(Field field, String value);

  /** A string that is in UTF-8 already. */
  abstract void presentUtf8(Field field, byte[] value);

  abstract void presentBool(Field field, boolean value);

  abstract void presentInt64(Field field, long value);

  abstract void presentDouble(Field field, double value);

  abstract void presentBytes(Field field, ByteBuffer value);

  abstract void presentUint32(Field field, int value);

  abstract void presentFixed32(Field field, int value);

  abstract void presentFixed64(Field field, long value);

  /** A signed number in eight bytes. */
  abstract void presentSfixed64(Field field, long value);

  /** A signed number that is mostly near 0. */
  abstract void presentSint32(Field field, int value);

  /** A repeated field with the first {@code count} values, at least one, in eight bytes each. */
  abstract void presentFixed64s(Field field, long[] values, int count);

  /** A repeated field with the first {@code count} values, at least one, mostly small. */
  abstract void presentUint64s(Field field, long[] values, int count);

  /** A repeated field with at least one value. */
  abstract void presentDoubles(Field field, List<Double> values);

  abstract void presentTraceId(Field field, long high, long low);

  abstract void presentSpanId(Field field, long id);

  /** Appends one or more fields as they were written into such a message before. */
  abstract void rawFields(byte[] encoded, int from, int to);

  final void string(Field field, String value) {
    if (!value.isEmpty()) {
      presentString(field, value);
    }
  }

  /** Also for enumerations. */
  final void uint32(Field field, int value) {
    if (value != 0) {
      presentUint32(field, value);
    }
  }

  final void fixed32(Field field, int value) {
    if (value != 0) {
      presentFixed32(field, value);
    }
  }

  final void fixed64(Field field, long value) {
    if (value != 0) {
      presentFixed64(field, value);
    }
  }

  final void sint32(Field field, int value) {
    if (value != 0) {
      presentSint32(field, value);
    }
  }

  final void bool(Field field, boolean value) {
    if (value) {
      presentBool(field, true);
    }
  }

  /** Negative zero is not the default. */
  final void float64(Field field, double value) {
    if (Double.doubleToRawLongBits(value) != 0) {
      presentDouble(field, value);
    }
  }

  final void fixed64s(Field field, long[] values, int count) {
    if (count > 0) {
      presentFixed64s(field, values, count);
    }
  }

  final void uint64s(Field field, long[] values, int count) {
    if (count > 0) {
      presentUint64s(field, values, count);
    }
  }

  final void doubles(Field field, List<Double> values) {
    if (!values.isEmpty()) {
      presentDoubles(field, values);
    }
  }

  final void traceId(Field field, long high, long low) {
    if ((high | low) != 0) {
      presentTraceId(field, high, low);
    }
  }

  final void spanId(Field field, long id) {
    if (id != 0) {
      presentSpanId(field, id);
    }
  }

  /** Starts the outermost message. */
  void start(int newMaxBytes) {
    maxBytes = newMaxBytes;
    position = 0;
  }

  /** Gives up an unusually large buffer, with what is in it. */
  final void trim() {
    if (buffer.length > MAX_IDLE_BYTES) {
      buffer = new byte[INITIAL_BYTES];
      position = 0;
    }
  }

  /** Completes the outermost message. */
  abstract void finish();

  /** Where the writer stands, for {@link #rewind}. */
  abstract long state();

  /** Forgets what was written since {@link #state()} was asked. */
  abstract void rewind(long state);

  final int size() {
    return position;
  }

  final void copy(byte[] bytes, int from, int to) {
    ensure((long) to - from);
    System.arraycopy(bytes, from, buffer, position, to - from);
    position += to - from;
  }

  final byte[] written(int from) {
    return Arrays.copyOfRange(buffer, from, position);
  }

  final void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, position);
  }

  final void ensure(long bytes) {
    if (buffer.length - position < bytes) {
      grow(bytes);
    }
  }

  private void grow(long bytes) {
    long needed = position + bytes;
    if (needed > maxBytes + (long) INITIAL_BYTES || needed > MAX_ARRAY_BYTES) {
      throw new RequestTooLargeException(needed);
    }
    buffer =
        Arrays.copyOf(
            buffer, (int) Math.min(Math.max(needed, 2L * buffer.length), MAX_ARRAY_BYTES));
  }
}
