package dev.peregrine.sdk.autoconfigure.internal.entity;

import dev.peregrine.sdk.autoconfigure.internal.parts.PercentDecoder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code type{id=value,…}[description=value,…]@schema-url;…}. What cannot be read is told and
 * left out, and the rest counts.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/entities/entity-propagation/">Entity
 *     propagation</a>
 */
final class EntityParser {

  private final Consumer<String> problems;

  /** Tells {@code problems} a sentence about each thing that cannot be read. */
  EntityParser(Consumer<String> problems) {
    this.problems = problems;
  }

  List<Entity> parse(String text) {
    List<Entity> entities = new ArrayList<>();
    int number = 0;
    for (String part : text.split(";", -1)) {
      String definition = part.strip();
      if (definition.isEmpty()) {
        continue;
      }
      number++;
      try {
        entities.add(entity(definition, "entity " + number));
      } catch (IllegalArgumentException e) {
        problems.accept("entity " + number + " is left out: " + e.getMessage());
      }
    }
    return entities;
  }

  private Entity entity(String definition, String place) {
    int idStart = definition.indexOf('{');
    String type = definition.substring(0, Math.max(idStart, 0)).strip();
    if (!isName(type)) {
      throw new IllegalArgumentException("it has no type, a letter and more before {");
    }
    int idEnd = end('}', definition, idStart);
    Map<String, String> id = attributes(definition.substring(idStart + 1, idEnd));
    if (id.isEmpty()) {
      throw new IllegalArgumentException("it has no attribute between { and }");
    }
    Map<String, String> description = Map.of();
    String rest = definition.substring(idEnd + 1).strip();
    if (rest.startsWith("[")) {
      int end = end(']', rest, 0);
      description = attributes(rest.substring(1, end));
      rest = rest.substring(end + 1).strip();
    }
    if (!rest.isEmpty() && !rest.startsWith("@")) {
      throw new IllegalArgumentException("only [ or @ may follow after the attributes");
    }
    return new Entity(type, id, description, rest.isEmpty() ? null : url(rest.substring(1), place));
  }

  private static int end(char bracket, String text, int start) {
    int end = text.indexOf(bracket, start);
    if (end < 0) {
      throw new IllegalArgumentException("there is no " + bracket);
    }
    return end;
  }

  private static Map<String, String> attributes(String list) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (list.isBlank()) {
      return attributes;
    }
    for (String attribute : list.split(",", -1)) {
      int equals = attribute.indexOf('=');
      String key = attribute.substring(0, Math.max(equals, 0)).strip();
      if (!isName(key)) {
        throw new IllegalArgumentException("its attributes are not of the form key=value");
      }
      attributes.put(key, value(key, attribute.substring(equals + 1).strip()));
    }
    return attributes;
  }

  private static String value(String key, String encoded) {
    for (int i = 0; i < encoded.length(); i++) {
      if ("{}[]@=".indexOf(encoded.charAt(i)) >= 0) {
        throw new IllegalArgumentException(
            "the value of " + key + " has a " + encoded.charAt(i) + " that is not percent-encoded");
      }
    }
    try {
      return PercentDecoder.decode(encoded);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "the value of " + key + " is not percent-encoded UTF-8", e);
    }
  }

  private @Nullable String url(String text, String place) {
    String url = text.strip();
    try {
      if (new URI(url).isAbsolute()) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    problems.accept("the schema URL of " + place + " is ignored: it is not an absolute URI");
    return null;
  }

  /** A letter, then letters, digits and {@code . _ -}. */
  private static boolean isName(String text) {
    if (text.isEmpty() || !isLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
