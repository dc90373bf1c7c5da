package dev.peregrine.sdk.autoconfigure.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigTree;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeComparisonTest {

  private static MappingNode tree(String yaml) {
    return ConfigTree.parse(
        "a.yaml",
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
        variable -> null);
  }

  private static List<String> differences(String before, String after, String... units) {
    return TreeComparison.differences(tree(before), tree(after), Set.of(units));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "a: 1|a: 1|none",
        "a: 1|a:   1 # more|none",
        "{a: 1, b: 2}|{b: 2, a: 1}|none",
        "a: 1|a: 2|a",
        "a: 1|a: '1'|a",
        "a: 1.10|a: 1.1|a",
        "a: {b: 1}|a: {b: 2}|a.b",
        "a: {b: 1}|a: {c: 1}|a.b a.c",
        "a: {b:}|a: {}|a.b",
        "a: {b: {c: 1}}|a: {b: 1}|a.b",
        "a: [1, 2]|a: [1, 3]|a[1]",
        "a: [{b: 1}]|a: [{b: 2}]|a[0].b",
        "a: [1]|a: [1, 2]|a",
      })
  void differences_areThePathsThatSaySomethingElse(String before, String after, String paths) {
    assertThat(differences(before, after))
        .containsExactly(paths == null ? new String[0] : paths.split(" "));
  }

  @Test
  void differences_insideAUnit_areTheUnit() {
    assertThat(differences("a: {b: {c: 1, d: 1}}", "a: {b: {c: 2, d: 2}}", "a.b"))
        .containsExactly("a.b");
    assertThat(differences("a: {b: {c: 1}}", "a: {b: {c: 1}}", "a.b")).isEmpty();
    assertThat(differences("a: {b: {c: 1}}", "a: {x: 1}", "a.b")).containsExactly("a.b", "a.x");
  }
}
