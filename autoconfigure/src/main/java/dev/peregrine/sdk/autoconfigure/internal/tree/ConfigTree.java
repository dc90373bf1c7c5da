package dev.peregrine.sdk.autoconfigure.internal.tree;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a YAML 1.2 file as a tree.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/configuration/data-model/">Data model</a>
 */
public final class ConfigTree {

  /** A file is one document of this size at most, in bytes. */
  static final int MAX_BYTES = 4 << 20;

  private ConfigTree() {}

  /**
   * Reads a file.
   *
   * @param file its name, for messages
   * @param yaml its content, in UTF-8, or in UTF-16 or UTF-32 with a byte order mark; stays open
   * @param variables the value of a variable, null if there is none; the name is that of an
   *     environment variable, or that of a system property after {@code sys:}
   * @throws ConfigurationException if the file cannot be read, is not YAML or holds an invalid
   *     reference to a variable
   */
  public static MappingNode parse(
      String file, InputStream yaml, Function<String, @Nullable String> variables) {
    String text = read(file, yaml);
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_BYTES).build();
    try {
      return new TreeBuilder(
              file,
              new ParserImpl(settings, new StreamReader(settings, text)),
              new Substitution(variables))
          .build();
    } catch (YamlEngineException e) {
      // Without its cause, whose message quotes the file, which may hold secrets.
      throw place(file, text, e).error("is not YAML: " + problem(e));
    }
  }

  /** The value of an environment variable, or of a system property after {@code sys:}. */
  public static @Nullable String variableOfProcess(String name) {
    return name.startsWith(Substitution.SYSTEM_PROPERTY)
        ? System.getProperty(name.substring(Substitution.SYSTEM_PROPERTY.length()))
        : System.getenv(name);
  }

  private static String read(String file, InputStream yaml) {
    StringWriter text = new StringWriter();
    try {
      byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ConfigurationException(file + ": is larger than " + MAX_BYTES + " bytes");
      }
      new YamlUnicodeReader(new ByteArrayInputStream(bytes)).transferTo(text);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read as UTF-8: " + e, e);
    }
    return text.toString();
  }

  private static String problem(YamlEngineException e) {
    if (e instanceof ReaderException reader) {
      return "the character U+%04X is not allowed".formatted(reader.getCodePoint());
    }
    if (e instanceof MarkedYamlEngineException marked) {
      String context = marked.getContext();
      return (context == null || context.isEmpty() ? "" : context + ", ") + marked.getProblem();
    }
    return String.valueOf(e.getMessage());
  }

  private static Place place(String file, String text, YamlEngineException e) {
    if (e instanceof ReaderException reader) {
      String before = text.substring(0, text.offsetByCodePoints(0, reader.getPosition()));
      int line = (int) before.lines().count();
      return new Place(file, Math.max(line, 1), before.length() - before.lastIndexOf('\n'), "");
    }
    Optional<Mark> mark =
        e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
    return TreeBuilder.place(file, mark, "");
  }
}
