package dev.peregrine.exporter.prometheus.internal;

/** Names of the characters that Prometheus always allowed; others become underscores. */
final class LegacyNames {

  private LegacyNames() {}

  /** The name of a metric: runs of underscores become one. */
  static String metric(String name) {
    String collapsed = escape(name, ":", true);
    return startsWithDigit(collapsed) ? "_" + collapsed : collapsed;
  }

  /** The name of a label. */
  static String label(String name) {
    String escaped = escape(name, "", false);
    return startsWithDigit(escaped) ? "_" + escaped : escaped;
  }

  /** Part of a name, without underscores around it. */
  static String collapsed(String part) {
    return escape(part, "", true).replaceAll("^_|_$", "");
  }

  private static boolean startsWithDigit(String name) {
    return !name.isEmpty() && isDigit(name.charAt(0));
  }

  private static String escape(String name, String alsoAllowed, boolean collapse) {
    StringBuilder escaped = new StringBuilder(name.length() + 1);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean allowed = isLetter(c) || isDigit(c) || alsoAllowed.indexOf(c) >= 0;
      char next = allowed ? c : '_';
      boolean repeated = next == '_' && !escaped.isEmpty() && last(escaped) == '_';
      if (!collapse || !repeated) {
        escaped.append(next);
      }
    }
    return escaped.toString();
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
