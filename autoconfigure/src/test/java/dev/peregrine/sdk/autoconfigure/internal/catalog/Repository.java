package dev.peregrine.sdk.autoconfigure.internal.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository, wherever below it the tests run. */
public final class Repository {

  /** These show or measure the others, and read no settings of their own. */
  private static final Set<String> NOT_MODULES =
      Set.of("benchmarks", "compat", "concurrency-tests", "examples", "test-support");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** A text between quotation marks in the main sources of a module. */
  record Literal(String module, String text) {}

  private Repository() {}

  public static Path file(String path) {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("autoconfigure/pom.xml"))) {
      directory = directory.getParent();
    }
    return directory.resolve(path);
  }

  static List<Literal> literals() throws IOException {
    List<Literal> literals = new ArrayList<>();
    try (Stream<Path> modules = Files.list(file(""))) {
      for (Path module : modules.toList()) {
        Path sources = module.resolve("src/main/java");
        String name = module.getFileName().toString();
        if (Files.isDirectory(sources) && !NOT_MODULES.contains(name)) {
          addLiterals(name, sources, literals);
        }
      }
    }
    return literals;
  }

  private static void addLiterals(String module, Path sources, List<Literal> literals)
      throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file -> {
                Matcher matcher = LITERAL.matcher(read(file));
                while (matcher.find()) {
                  literals.add(new Literal(module, matcher.group(1)));
                }
              });
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
