package dev.peregrine.api.propagation;

/** Names of environment variables that every shell and system accepts. */
final class EnvironmentName {

  private EnvironmentName() {}

  /** Whether a name matches {@code [A-Z_][A-Z0-9_]*}. */
  static boolean isNormalized(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (normalize(c) != c) {
        return false;
      }
    }
    return !name.isEmpty() && !isDigit(name.charAt(0));
  }

  static String normalize(String name) {
    if (isNormalized(name)) {
      return name;
    }
    StringBuilder normalized = new StringBuilder(name.length() + 1);
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      normalized.append('_');
    }
    for (int i = 0; i < name.length(); i++) {
      normalized.append(normalize(name.charAt(i)));
    }
    return normalized.toString();
  }

  private static char normalize(char c) {
    if (c >= 'a' && c <= 'z') {
      return (char) (c - 'a' + 'A');
    }
    return (c >= 'A' && c <= 'Z') || isDigit(c) ? c : '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
