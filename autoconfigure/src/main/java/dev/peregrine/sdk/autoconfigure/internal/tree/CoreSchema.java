package dev.peregrine.sdk.autoconfigure.internal.tree;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The types of YAML 1.2's core schema. Only plain text has a type to be found; what is quoted, or a
 * block, is a string.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">Core schema</a>
 */
final class CoreSchema {

  private static final String TAG = "tag:yaml.org,2002:";
  private static final String STRING = TAG + "str";
  private static final String FLOAT_TAG = TAG + "float";

  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern INFINITE = Pattern.compile("[-+]?(\\.inf|\\.Inf|\\.INF)");
  private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.nan|\\.NaN|\\.NAN");

  private CoreSchema() {}

  /**
   * What the text of a scalar is after substitution.
   *
   * @return null, a Boolean, Long, Double or String
   */
  static @Nullable Object valueOf(ScalarEvent scalar, String text, Place place) {
    String tag = scalar.getTag().orElse(null);
    if (tag == null) {
      return scalar.isPlain() ? valueOf(text) : text;
    }
    Object value = tag.equals("!") || tag.equals(STRING) ? text : valueOf(text);
    boolean matches =
        switch (tag) {
          case "!", STRING -> true;
          case TAG + "null" -> value == null;
          case TAG + "bool" -> value instanceof Boolean;
          case TAG + "int" -> value instanceof Long;
          case FLOAT_TAG -> value instanceof Number;
          default -> throw place.error("the tag " + tag + " is not one of YAML's core schema");
        };
    if (!matches) {
      throw place.error("the value is not what its tag " + tag + " says");
    }
    return tag.equals(FLOAT_TAG) && value instanceof Long whole ? (Object) (double) whole : value;
  }

  /** What a plain text is; an integer that does not fit a long is a double. */
  static @Nullable Object valueOf(String text) {
    if (NULL.matcher(text).matches()) {
      return null;
    }
    if (TRUE.matcher(text).matches()) {
      return true;
    }
    if (FALSE.matcher(text).matches()) {
      return false;
    }
    try {
      if (DECIMAL.matcher(text).matches()) {
        return Long.valueOf(text);
      }
      if (OCTAL.matcher(text).matches()) {
        return Long.valueOf(text.substring(2), 8);
      }
      if (HEXADECIMAL.matcher(text).matches()) {
        return Long.valueOf(text.substring(2), 16);
      }
    } catch (NumberFormatException tooLarge) {
      return DECIMAL.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }
    if (FLOAT.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    if (INFINITE.matcher(text).matches()) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return NOT_A_NUMBER.matcher(text).matches() ? (Object) Double.NaN : text;
  }

  /** Refuses a mapping or list that a tag calls something else. */
  static void checkTag(CollectionStartEvent event, boolean mapping, Place place) {
    String tag = event.getTag().orElse("!");
    if (!tag.equals("!") && !tag.equals(TAG + (mapping ? "map" : "seq"))) {
      throw place.error("the tag " + tag + " does not fit " + (mapping ? "a mapping" : "a list"));
    }
  }
}
