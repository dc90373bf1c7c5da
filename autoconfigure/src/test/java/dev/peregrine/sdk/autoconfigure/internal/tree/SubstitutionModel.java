package dev.peregrine.sdk.autoconfigure.internal.tree;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Substitution as a list of tokens: simple, and made in another way than the real one. */
final class SubstitutionModel {

  /** An escape, a reference that no escape interrupts, or any character. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<escape>\\$\\$)|\\$\\{(?<inside>(?:(?!\\$\\$)[^}])*)}|(?<other>.)", Pattern.DOTALL);

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:env:)?([A-Za-z_]\\w*)(?::-([^\\n"
              + "\\x0B\\f\\r"
              + "\\x85\\u2028\\u2029]*))?|(sys:[A-Za-z_][\\w.-]*)(?::-([^\\n"
              + "\\x0B\\f\\r"
              + "\\x85\\u2028\\u2029]*))?");

  private SubstitutionModel() {}

  /** The text with its variables; null if a reference is invalid. */
  static @Nullable String apply(String text, Map<String, String> variables) {
    StringBuilder result = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("escape") != null) {
        result.append('$');
      } else if (token.group("other") != null) {
        result.append(token.group("other"));
      } else {
        Matcher reference = REFERENCE.matcher(token.group("inside"));
        if (!reference.matches()) {
          return null;
        }
        int group = reference.group(1) == null ? 3 : 1;
        String value = variables.getOrDefault(reference.group(group), "");
        String fallback = reference.group(group + 1);
        result.append(value.isEmpty() && fallback != null ? fallback : value);
      }
    }
    return result.toString();
  }
}
