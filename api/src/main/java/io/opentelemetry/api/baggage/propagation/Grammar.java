package io.opentelemetry.api.baggage.propagation;

/** The characters of the W3C baggage header, and its limits. */
final class Grammar {

  static final int MAX_MEMBERS = 64;

  /** Of all headers together. Everything in them is ASCII, so a character is a byte. */
  static final int MAX_BYTES = 8192;

  private static final int TOKEN = 1;
  private static final int VALUE = 2;
  private static final int UNESCAPED = 4;
  private static final int METADATA = 8;

  /** What each ASCII character may be part of. */
  private static final byte[] ROLES = new byte[128];

  static {
    for (char c = 0x21; c < 0x7F; c++) {
      boolean alphanumeric = isAlphanumeric(c);
      boolean value = "\",;\\".indexOf(c) < 0;
      add(c, TOKEN, alphanumeric || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
      add(c, VALUE, value);
      // Fewer than the grammar allows: "+", "=" and the like stumble over lax parsers elsewhere.
      add(c, UNESCAPED, alphanumeric || "-._~!$&'()*:@".indexOf(c) >= 0);
      add(c, METADATA, value || c == ';');
    }
    add(' ', METADATA, true);
    add('\t', METADATA, true);
  }

  private Grammar() {}

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static void add(char c, int role, boolean has) {
    if (has) {
      ROLES[c] |= (byte) role;
    }
  }

  private static boolean has(char c, int role) {
    return c < ROLES.length && (ROLES[c] & role) != 0;
  }

  /** Whether a range is a token, which names of members must be. */
  static boolean isToken(String text, int start, int end) {
    return start < end && consistsOf(TOKEN, text, start, end);
  }

  /** Whether a range is a value in its encoded form. */
  static boolean isValue(String text, int start, int end) {
    return consistsOf(VALUE, text, start, end);
  }

  /** Whether a range is a list of properties in its encoded form. */
  static boolean isMetadata(String text, int start, int end) {
    return consistsOf(METADATA, text, start, end);
  }

  /** Whether a character of a value is sent as it is. */
  static boolean isUnescapedInValue(char c) {
    return has(c, UNESCAPED);
  }

  /** Whether a character of metadata is sent as it is. */
  static boolean isUnescapedInMetadata(char c) {
    return has(c, METADATA);
  }

  static boolean isOptionalWhitespace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean consistsOf(int role, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!has(text.charAt(i), role)) {
        return false;
      }
    }
    return true;
  }
}
