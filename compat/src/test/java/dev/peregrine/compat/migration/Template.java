package dev.peregrine.compat.migration;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tree of files in src/test/migration in which {@code @name@} stands for a snippet of the page.
 */
final class Template {
  private static final Pattern NAME = Pattern.compile("@([a-z][a-z-]+)@");

  private Template() {}

  /** Copies a tree, with the snippets in their places. */
  static void copy(String folder, Path target, Snippets snippets) throws IOException {
    Path source = ClassPath.module().resolve("src/test/migration").resolve(folder);
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, filled(Files.readString(file), snippets));
      }
    }
  }

  private static String filled(String text, Snippets snippets) {
    return NAME.matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(snippets.get(name.group(1))));
  }
}
