package dev.peregrine.sdk.autoconfigure.internal.tree;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1
 * @param path such as {@code tracer_provider.processors[0].batch}; empty for the root
 */
public record Place(String file, int line, int column, String path) {

  private static final Pattern PLAIN_KEY = Pattern.compile("[\\w/-]+");

  /** The path of the entry {@code key} of the mapping at this place. */
  String pathOf(String key) {
    String plain = PLAIN_KEY.matcher(key).matches() ? key : "\"" + key + "\"";
    return path.isEmpty() ? plain : path + "." + plain;
  }

  /** The path of an item of the list at this place. */
  String pathOf(int index) {
    return path + "[" + index + "]";
  }

  Place withPath(String newPath) {
    return new Place(file, line, column, newPath);
  }

  /** A message about this place: {@code otel.yaml:12:5: tracer_provider.sampler: …}. */
  public String message(String problem) {
    return this + ": " + (path.isEmpty() ? "" : path + ": ") + problem;
  }

  /** The error that stops a start because of this place. */
  public ConfigurationException error(String problem) {
    return error(problem, null);
  }

  /** The error that stops a start because of this place, and what caused it. */
  public ConfigurationException error(String problem, @Nullable Throwable cause) {
    return cause == null
        ? new ConfigurationException(message(problem))
        : new ConfigurationException(message(problem), cause);
  }

  /** {@code otel.yaml:12:5}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
