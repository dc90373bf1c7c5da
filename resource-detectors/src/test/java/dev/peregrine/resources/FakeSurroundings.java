package dev.peregrine.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A machine in a folder. */
final class FakeSurroundings {

  private final Path root;
  final Map<String, String> variables = new HashMap<>();
  final Properties properties = new Properties();

  FakeSurroundings(Path root) {
    this.root = root;
  }

  FakeSurroundings file(String path, String... lines) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Surroundings get() {
    return new Surroundings(root, variables, properties);
  }
}
