package dev.peregrine.compat.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/migration.md and what its snippets do say the same. */
class CounterpartsTest {
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| ((?:`opentelemetry-[\\w-]+`(?:, )?)+) \\| `peregrine-([\\w-]+)` \\|$",
          Pattern.MULTILINE);
  private static final Pattern PAIR =
      Pattern.compile("[\"']([\\w-]+)[\"'](?: to|:) [\"']([\\w-]+)[\"']");
  private static final Pattern NAME = Pattern.compile("`opentelemetry-([\\w-]+)`");

  @Test
  void table_namesWhatTheBomKeepsAway() throws Exception {
    String bom = Files.readString(ClassPath.project().resolve("bom/drop-in/pom.xml"));

    assertThat(
            Pattern.compile("<artifactId>opentelemetry-([^<]+)<")
                .matcher(bom)
                .results()
                .map(artifact -> artifact.group(1)))
        .containsExactlyInAnyOrderElementsOf(table().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradle-kotlin", "gradle-groovy"})
  void table_saysWhatGradlePutsInTheirPlace(String snippet) throws Exception {
    Map<String, String> map = new TreeMap<>();
    Matcher pairs = PAIR.matcher(Snippets.read().get(snippet));
    while (pairs.find()) {
      map.put(pairs.group(1), pairs.group(2));
    }

    assertThat(map).isEqualTo(table());
  }

  /** What the first table says: ours by theirs. */
  private static Map<String, String> table() throws Exception {
    String page = Files.readString(ClassPath.project().resolve("docs/migration.md"));
    Map<String, String> table = new TreeMap<>();
    Matcher rows = ROW.matcher(page);
    while (rows.find()) {
      for (Matcher name = NAME.matcher(rows.group(1)); name.find(); ) {
        table.put(name.group(1), rows.group(2));
      }
    }
    assertThat(table).containsEntry("context", "api");
    return table;
  }
}
