package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.ScalarType.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the line of one property: {@code name kind facet… = default}. */
final class PropertyReader {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<name>\\S+) (?<kind>\\S+)(?<facets>( [^ =~]\\S*)*)( = (?<default>.*)| ~"
              + " (?<words>.*))?");

  private PropertyReader() {}

  static Property read(String line, String meaning, Map<String, Type> types) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException("schema.txt: not a property: " + line);
    }
    List<String> facets = List.of(matcher.group("facets").strip().split(" ", -1));
    Type type = type(matcher.group("kind"), facets, types);
    String value = matcher.group("default");
    String words = matcher.group("words");
    return new Property(
        matcher.group("name"),
        type,
        facets.contains("required"),
        facets.contains("deprecated"),
        value == null ? null : valueOf(type, value),
        words != null ? words : value == null ? "" : value,
        meaning);
  }

  private static Type type(String kind, List<String> facets, Map<String, Type> types) {
    if (kind.endsWith("[]")) {
      Long items = bound(facets, "items>=");
      Type item = type(kind.substring(0, kind.length() - 2), List.of(), types);
      return new ListType(item, items == null ? 0 : items.intValue());
    }
    Type named = types.get(kind);
    if (named != null) {
      return named;
    }
    if (kind.equals("value")) {
      return new AttributeValueType();
    }
    boolean nullable = kind.endsWith("?");
    String name = nullable ? kind.substring(0, kind.length() - 1) : kind;
    return new ScalarType(
        Kind.valueOf(name.toUpperCase(Locale.ROOT)),
        nullable,
        bound(facets, ">="),
        bound(facets, "<="));
  }

  private static @Nullable Long bound(List<String> facets, String start) {
    return facets.stream()
        .filter(facet -> facet.startsWith(start))
        .findFirst()
        .map(facet -> Long.valueOf(facet.substring(start.length())))
        .orElse(null);
  }

  private static Object valueOf(Type type, String text) {
    if (type instanceof ListType list) {
      Stream<String> items = Arrays.stream(text.substring(1, text.length() - 1).split(", ", -1));
      return items.map(item -> valueOf(list.item(), item)).toList();
    }
    if (type instanceof ScalarType scalar) {
      return switch (scalar.kind()) {
        case STRING -> text;
        case BOOLEAN -> Boolean.valueOf(text);
        case INTEGER -> Long.valueOf(text);
        case NUMBER -> Double.valueOf(text);
      };
    }
    return text;
  }
}
