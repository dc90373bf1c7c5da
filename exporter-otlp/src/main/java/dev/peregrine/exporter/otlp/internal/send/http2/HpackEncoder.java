package dev.peregrine.exporter.otlp.internal.send.http2;

/**
 * Writes headers so that nobody on the way remembers them: they may be credentials, and are few.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7541#section-6">RFC 7541, section 6</a>
 */
final class HpackEncoder {

  static final int AUTHORITY = 1;
  static final int METHOD_POST = 3;
  static final int PATH = 4;
  static final int SCHEME_HTTP = 6;
  static final int SCHEME_HTTPS = 7;
  static final int CONTENT_TYPE = 31;
  static final int USER_AGENT = 58;

  private static final int INDEXED = 0x80;
  private static final int RESIZED_TO_NOTHING = 0x20;
  private static final int NEVER_INDEXED = 0x10;
  private static final int LITERAL_BITS = 4;
  private static final int LENGTH_BITS = 7;

  private HpackEncoder() {}

  /** Says that no header will be put into the table, as small as the server may make it. */
  static void noTable(FrameWriter out) {
    out.put(RESIZED_TO_NOTHING);
  }

  /** Writes a header that everybody knows. */
  static void known(FrameWriter out, int number) {
    out.put(INDEXED | number);
  }

  /** Writes a value for a name that everybody knows. */
  static void literal(FrameWriter out, int nameNumber, String value) {
    integer(out, LITERAL_BITS, nameNumber);
    string(out, value);
  }

  static void literal(FrameWriter out, String name, String value) {
    out.put(0);
    string(out, name);
    string(out, value);
  }

  /** Writes a header that others must not put into a table either. */
  static void secret(FrameWriter out, String name, String value) {
    out.put(NEVER_INDEXED);
    string(out, name);
    string(out, value);
  }

  private static void string(FrameWriter out, String ascii) {
    integer(out, LENGTH_BITS, ascii.length());
    out.put(ascii);
  }

  private static void integer(FrameWriter out, int prefixBits, int value) {
    int max = (1 << prefixBits) - 1;
    if (value < max) {
      out.put(value);
      return;
    }
    out.put(max);
    int rest = value - max;
    for (; rest >= 0x80; rest >>>= 7) {
      out.put((rest & 0x7F) | 0x80);
    }
    out.put(rest);
  }
}
