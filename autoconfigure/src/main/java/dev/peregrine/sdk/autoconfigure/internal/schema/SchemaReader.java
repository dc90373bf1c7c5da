package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType.Others;
import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code schema.txt}, whose head explains its form. */
final class SchemaReader {

  private static final String INCLUDE = "include ";

  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, ObjectType> typesAndParts = new HashMap<>();
  private final Map<String, Map<String, String>> enums = new HashMap<>();

  private SchemaReader() {}

  static Map<String, Type> read() {
    try (InputStream in = SchemaReader.class.getResourceAsStream("schema.txt")) {
      if (in == null) {
        throw new IllegalStateException("schema.txt is missing from the artifact");
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Type> read(List<String> text) {
    List<String> lines =
        text.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    SchemaReader reader = new SchemaReader();
    // Types are used before they are described, so all are there before any has its properties.
    lines.stream().filter(line -> !line.startsWith(" ")).forEach(reader::declare);
    reader.describe(lines);
    return Collections.unmodifiableMap(reader.types);
  }

  private void declare(String line) {
    List<String> words = words(line);
    String name = words.get(1);
    List<String> facets = words.subList(2, words.size());
    boolean nullable = facets.contains("nullable");
    if (words.get(0).equals("enum")) {
      Map<String, String> values = new LinkedHashMap<>();
      enums.put(name, values);
      types.put(name, new EnumType(name, nullable, Collections.unmodifiableMap(values)));
      return;
    }
    Size size = facets.contains("some") ? Size.SOME : Size.ANY;
    if (facets.contains("one") || facets.contains("plugin")) {
      size = Size.ONE;
    }
    Others others = facets.contains("open") ? Others.ANY : Others.NONE;
    if (facets.contains("plugin")) {
      others = Others.PLUGINS;
    } else if (facets.contains("mappings")) {
      others = Others.MAPPINGS;
    }
    ObjectType type = new ObjectType(name, nullable, others, size);
    typesAndParts.put(name, type);
    if (words.get(0).equals("type")) {
      types.put(name, type);
    }
  }

  /** Each entry of a type is a line indented by two, and lines of its meaning indented by more. */
  private void describe(List<String> lines) {
    String type = "";
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i++);
      if (!line.startsWith(" ")) {
        type = words(line).get(1);
        continue;
      }
      StringBuilder meaning = new StringBuilder();
      while (i < lines.size() && lines.get(i).startsWith("    ")) {
        meaning.append(meaning.isEmpty() ? "" : " ").append(lines.get(i++).strip());
      }
      entry(type, line.strip(), meaning.toString());
    }
  }

  private void entry(String typeName, String line, String meaning) {
    Map<String, String> values = enums.get(typeName);
    if (values != null) {
      values.put(line, meaning);
      return;
    }
    ObjectType type = mapping(typeName);
    if (line.startsWith(INCLUDE)) {
      mapping(line.substring(INCLUDE.length())).properties().values().forEach(type::add);
    } else {
      type.add(PropertyReader.read(line, meaning, types));
    }
  }

  private ObjectType mapping(String name) {
    ObjectType type = typesAndParts.get(name);
    if (type == null) {
      throw new IllegalStateException("schema.txt: no type " + name);
    }
    return type;
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }
}
