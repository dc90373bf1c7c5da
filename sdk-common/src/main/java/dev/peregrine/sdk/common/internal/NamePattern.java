package dev.peregrine.sdk.common.internal;

/**
 * A name in which {@code *} stands for any characters and {@code ?} for one. Letters have to have
 * the same case.
 */
public record NamePattern(String pattern) {

  /** Whether it is the whole name that is described. */
  public boolean matches(String text) {
    // Each star takes as little as it can, and only the last one ever takes more: no blow-up.
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
