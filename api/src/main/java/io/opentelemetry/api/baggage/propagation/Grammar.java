package io.opentelemetry.api.baggage.propagation;

/** What the W3C baggage header may consist of, and its limits. */
final class Grammar {

  static final int MAX_MEMBERS = 64;

  /** Of all headers together. What they consist of is ASCII, so a character is a byte. */
  static final int MAX_BYTES = 8192;

  /** The characters of the name of a member. */
  static final int TOKEN = 1;

  /** The characters of a value in its encoded form. */
  static final int VALUE = 1 << 1;

  /** The characters that are written into a value as they are. */
  static final int VALUE_LITERAL = 1 << 2;

  /** The characters of the properties of a member in their encoded form. */
  static final int METADATA = 1 << 3;

  private static final byte[] ROLES = new byte[128];

  static {
    for (char c = 0x21; c < 0x7F; c++) {
      boolean alphanumeric = isAlphanumeric(c);
      boolean value = "\",;\\".indexOf(c) < 0;
      allow(c, TOKEN, alphanumeric || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
      allow(c, VALUE, value);
      // Fewer than allowed: lax parsers elsewhere stumble over "+", "=" and the like.
      allow(c, VALUE_LITERAL, alphanumeric || "-._~!$&'()*:@".indexOf(c) >= 0);
      allow(c, METADATA, value || c == ';');
    }
    allow(' ', METADATA, true);
    allow('\t', METADATA, true);
  }

  private Grammar() {}

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static void allow(char c, int role, boolean allowed) {
    if (allowed) {
      ROLES[c] |= (byte) role;
    }
  }

  static boolean allows(int role, char c) {
    return c < ROLES.length && (ROLES[c] & role) != 0;
  }

  /** Whether all characters of a range are allowed; they are if there are none. */
  static boolean allows(int role, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!allows(role, text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isToken(String text, int start, int end) {
    return start < end && allows(TOKEN, text, start, end);
  }
}
