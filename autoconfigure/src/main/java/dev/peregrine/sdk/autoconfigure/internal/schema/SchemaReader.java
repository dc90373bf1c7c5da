package dev.peregrine.sdk.autoconfigure.internal.schema;

import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType.Others;
import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code schema.txt}, whose head explains its form. */
final class SchemaReader {

  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, ObjectType> parts = new LinkedHashMap<>();

  private SchemaReader() {}

  static Map<String, Type> read() {
    try (InputStream in = SchemaReader.class.getResourceAsStream("schema.txt")) {
      if (in == null) {
        throw new IllegalStateException("schema.txt is missing from the artifact");
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      SchemaReader reader = new SchemaReader();
      // Types are used before they are described, so all are there before any has its properties.
      lines.stream().filter(line -> line.charAt(0) != ' ').forEach(reader::declare);
      reader.describe(lines);
      return reader.types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
