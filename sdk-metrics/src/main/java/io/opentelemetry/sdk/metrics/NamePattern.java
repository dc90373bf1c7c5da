package io.opentelemetry.sdk.metrics;

/** A name in which {@code *} stands for any characters and {@code ?} for one; of any case. */
final class NamePattern {

  private final String pattern;

  NamePattern(String pattern) {
    this.pattern = InstrumentDescriptor.lowerCase(pattern);
  }

  boolean matches(String name) {
    // Each star takes as little as it can, and only the last one ever takes more: no blow-up.
    String text = InstrumentDescriptor.lowerCase(name);
    int t = 0;
    int p = 0;
    int star = -1;
    int starText = 0;
    while (t < text.length()) {
      char expected = p < pattern.length() ? pattern.charAt(p) : 0;
      if (expected == '*') {
        star = p++;
        starText = t;
      } else if (p < pattern.length() && (expected == '?' || expected == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++starText;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
