package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.ScalarType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        value,
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
}
