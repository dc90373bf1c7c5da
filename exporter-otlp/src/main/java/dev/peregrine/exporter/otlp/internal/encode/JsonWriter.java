package dev.peregrine.exporter.otlp.internal.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The JSON encoding of OTLP: protobuf's JSON mapping, but ids in hexadecimal and enumerations as
 * numbers. 64-bit integers are strings.
 */
final class JsonWriter extends OtlpWriter {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** A character in its longest form, an escape of six bytes. */
  private static final int MAX_ESCAPE_BYTES = 6;

  /** Whether the next field or element needs a comma before it. */
  private boolean comma;

  /** Made here, so that whoever writes protobuf need not load this class. */
  static OtlpWriter create() {
    return new JsonWriter();
  }

  @Override
  void start(int maxBytes) {
    super.start(maxBytes);
    open('{');
  }

  @Override
  void finish() {
    close('}');
  }

  @Override
  int begin(Field field) {
    key(field);
    open('{');
    return 0;
  }

  @Override
  void end(Field field, int mark) {
    close('}');
  }

  @Override
  void beginList(Field field) {
    key(field);
    open('[');
  }

  @Override
  void endList() {
    close(']');
  }

  @Override
  int beginElement(Field field) {
    separate();
    open('{');
    return 0;
  }

  @Override
  void presentString(Field field, String value) {
    key(field);
    quote();
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      ensure(MAX_ESCAPE_BYTES);
      if (c < 0x80) {
        ascii((byte) c);
      } else if (!Character.isSurrogate(c)) {
        position = Utf8.writeCodePoint(c, buffer, position);
      } else if (Utf8.isPair(value, i)) {
        position = Utf8.writeCodePoint(value.codePointAt(i), buffer, position);
        i++;
      } else {
        buffer[position++] = '?';
      }
    }
    quote();
  }

  @Override
  void presentUtf8(Field field, byte[] value) {
    key(field);
    quote();
    for (byte b : value) {
      ensure(MAX_ESCAPE_BYTES);
      if (b >= 0) {
        ascii(b);
      } else {
        buffer[position++] = b;
      }
    }
    quote();
  }

  @Override
  void presentBool(Field field, boolean value) {
    key(field);
    literal(value ? "true" : "false");
  }

  @Override
  void presentInt64(Field field, long value) {
    key(field);
    quoted(Long.toString(value));
  }

  @Override
  void presentDouble(Field field, double value) {
    key(field);
    number(value);
  }

  @Override
  void presentBytes(Field field, ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.get(value.position(), bytes);
    byte[] base64 = Base64.getEncoder().encode(bytes);
    key(field);
    quote();
    ensure(base64.length);
    System.arraycopy(base64, 0, buffer, position, base64.length);
    position += base64.length;
    quote();
  }

  @Override
  void presentUint32(Field field, int value) {
    key(field);
    literal(Integer.toUnsignedString(value));
  }

  @Override
  void presentFixed32(Field field, int value) {
    presentUint32(field, value);
  }

  @Override
  void presentFixed64(Field field, long value) {
    key(field);
    quoted(Long.toUnsignedString(value));
  }

  @Override
  void presentSfixed64(Field field, long value) {
    presentInt64(field, value);
  }

  @Override
  void presentSint32(Field field, int value) {
    key(field);
    literal(Integer.toString(value));
  }

  @Override
  void presentFixed64s(Field field, long[] values, int count) {
    presentUint64s(field, values, count);
  }

  @Override
  void presentUint64s(Field field, long[] values, int count) {
    beginList(field);
    for (int i = 0; i < count; i++) {
      separate();
      quoted(Long.toUnsignedString(values[i]));
      comma = true;
    }
    endList();
  }

  @Override
  void presentDoubles(Field field, List<Double> values) {
    beginList(field);
    for (double value : values) {
      separate();
      number(value);
      comma = true;
    }
    endList();
  }

  @Override
  void presentTraceId(Field field, long high, long low) {
    key(field);
    quote();
    hex(high);
    hex(low);
    quote();
  }

  @Override
  void presentSpanId(Field field, long id) {
    key(field);
    quote();
    hex(id);
    quote();
  }

  @Override
  void rawFields(byte[] encoded, int from, int to) {
    separate();
    copy(encoded, from, to);
    comma = true;
  }

  @Override
  long state() {
    return (long) position << 1 | (comma ? 1 : 0);
  }

  @Override
  void rewind(long state) {
    position = (int) (state >>> 1);
    comma = (state & 1) != 0;
  }

  private void key(Field field) {
    separate();
    literal(field.jsonKey());
    comma = true;
  }

  private void separate() {
    if (comma) {
      ensure(1);
      buffer[position++] = ',';
    }
  }

  private void open(char bracket) {
    ensure(1);
    buffer[position++] = (byte) bracket;
    comma = false;
  }

  private void close(char bracket) {
    ensure(1);
    buffer[position++] = (byte) bracket;
    comma = true;
  }

  private void quote() {
    ensure(1);
    buffer[position++] = '"';
  }

  private void literal(String ascii) {
    ensure(ascii.length());
    Utf8.copyAscii(ascii, buffer, position);
    position += ascii.length();
  }

  private void quoted(String ascii) {
    quote();
    literal(ascii);
    quote();
  }

  private void number(double value) {
    if (Double.isFinite(value)) {
      literal(Double.toString(value));
    } else {
      quoted(Double.toString(value));
    }
  }

  /** One character inside quotes; the caller has made room. */
  private void ascii(byte c) {
    if (c >= 0x20 && c != '"' && c != '\\') {
      buffer[position++] = c;
      return;
    }
    buffer[position++] = '\\';
    switch (c) {
      case '"', '\\' -> buffer[position++] = c;
      case '\n' -> buffer[position++] = 'n';
      case '\r' -> buffer[position++] = 'r';
      case '\t' -> buffer[position++] = 't';
      default -> {
        buffer[position++] = 'u';
        buffer[position++] = '0';
        buffer[position++] = '0';
        buffer[position++] = HEX[c >>> 4];
        buffer[position++] = HEX[c & 0xF];
      }
    }
  }

  private void hex(long value) {
    ensure(2 * Long.BYTES);
    for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
      buffer[position++] = HEX[(int) (value >>> shift) & 0xF];
    }
  }
}
