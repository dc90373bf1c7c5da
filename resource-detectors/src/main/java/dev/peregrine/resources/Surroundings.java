package dev.peregrine.resources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What detectors look at: files, environment variables, system properties. Nothing in it is sure to
 * be there.
 *
 * @param root the folder that stands for the root of the file system
 */
record Surroundings(Path root, Map<String, String> environment, Properties properties) {

  /** Files of the kernel have no size that could be asked for; none that matters is larger. */
  private static final int MAX_BYTES = 1 << 20;

  static Surroundings ofThisProcess() {
    return new Surroundings(Path.of("/"), System.getenv(), System.getProperties());
  }

  /** An environment variable; null if it is not set or blank. */
  @Nullable String variable(String name) {
    return nonBlank(environment.get(name));
  }

  /** A system property; null if it is not set or blank. */
  @Nullable String property(String name) {
    return nonBlank(properties.getProperty(name));
  }

  /** The content of a file, without white space around it; null if there is none to be had. */
  @Nullable String file(String path) {
    try (InputStream in = Files.newInputStream(root.resolve(path))) {
      return nonBlank(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** The lines of a file; none if it cannot be read. */
  List<String> lines(String path) {
    String content = file(path);
    return content == null ? List.of() : List.of(content.split("\n"));
  }

  private static @Nullable String nonBlank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
