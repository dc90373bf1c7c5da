package dev.peregrine.sdk.autoconfigure.internal.tree;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts variables into a text: {@code ${NAME}}, {@code ${env:NAME}}, {@code ${sys:name}}, each also
 * with {@code :-default}. {@code $$} is a dollar that starts no reference; it is found first, also
 * within what looks like a reference. What was put in is not looked at again.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/configuration/data-model/#environment-variable-substitution">Environment
 *     variable substitution</a>
 */
final class Substitution {

  static final String SYSTEM_PROPERTY = "sys:";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?:env:)?(?<env>[A-Za-z_][A-Za-z0-9_]*)|(?<sys>sys:[A-Za-z_][A-Za-z0-9_.-]*?))"
              + "(?::-(?<default>\\V*))?");

  private final Function<String, @Nullable String> variables;

  Substitution(Function<String, @Nullable String> variables) {
    this.variables = variables;
  }

  /**
   * The text with its variables; one that is not defined and has no default is empty.
   *
   * @param place for the error if a reference is invalid
   */
  String apply(String text, Place place) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int start = 0;
    for (int escape = text.indexOf("$$"); escape >= 0; escape = text.indexOf("$$", start)) {
      appendSegment(text.substring(start, escape), result, place);
      result.append('$');
      start = escape + 2;
    }
    appendSegment(text.substring(start), result, place);
    return result.toString();
  }

  /** Appends a text without escapes. A reference that does not end in it is just text. */
  private void appendSegment(String text, StringBuilder result, Place place) {
    int done = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", done)) {
      int end = text.indexOf('}', start);
      if (end < 0) {
        break;
      }
      result.append(text, done, start).append(valueOf(text.substring(start + 2, end), place));
      done = end + 1;
    }
    result.append(text, done, text.length());
  }

  private String valueOf(String reference, Place place) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      throw place.error(
          "${"
              + reference
              + "} is not a reference to a variable; allowed: ${NAME}, ${env:NAME}, ${sys:name},"
              + " each also with :-default before the }, and $$ for a dollar");
    }
    String name = matcher.group("env") == null ? matcher.group("sys") : matcher.group("env");
    String value = variables.apply(name);
    if (value != null && !value.isEmpty()) {
      return value;
    }
    String fallback = matcher.group("default");
    return fallback == null ? "" : fallback;
  }
}
