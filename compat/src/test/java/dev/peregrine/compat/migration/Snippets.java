package dev.peregrine.compat.migration;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code in docs/migration.md, by the name that follows the language where a block begins: what
 * users copy is what is built here.
 */
final class Snippets {
  private static final Pattern BLOCK =
      Pattern.compile("^```\\w+ ([\\w-]+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private final Map<String, String> byName;

  private Snippets(Map<String, String> byName) {
    this.byName = byName;
  }

  static Snippets read() throws IOException {
    String page = Files.readString(ClassPath.project().resolve("docs/migration.md"));
    Map<String, String> byName = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      byName.put(block.group(1), block.group(2));
    }
    return new Snippets(byName);
  }

  String get(String name) {
    String text = byName.get(name);
    if (text == null) {
      throw new IllegalArgumentException(
          "docs/migration.md has no " + name + ", only " + byName.keySet());
    }
    return text;
  }
}
