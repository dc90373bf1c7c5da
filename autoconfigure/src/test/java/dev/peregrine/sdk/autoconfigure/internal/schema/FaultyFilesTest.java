package dev.peregrine.sdk.autoconfigure.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.schema.Fault.Severity;
import dev.peregrine.sdk.autoconfigure.internal.tree.Place;
import dev.peregrine.sdk.autoconfigure.internal.tree.Trees;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file starts with comments that say what is wrong with it. */
class FaultyFilesTest {

  private static final Schema SCHEMA = Schema.load();

  static List<String> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(FaultyFilesTest.class.getResource("faults")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest // R91, R96–R116
  @MethodSource("files")
  void validate_faultyFile_saysExactlyWhatIsWrong(String name) {
    String yaml = TestFiles.text("faults/" + name);
    List<String> expected =
        yaml.lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2)).toList();

    assertThat(SCHEMA.validate(Trees.parse(yaml, Map.of("SECRET", "s3cr3t"))))
        .filteredOn(fault -> fault.severity() != Severity.NOTE)
        .extracting(fault -> fault.severity() + " " + fault.toString().replace("otel.yaml:", ""))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void files_together_areThere() throws IOException, URISyntaxException {
    assertThat(files()).hasSizeGreaterThan(40);
  }

  @Test
  void toString_rootAndNestedPlaces_startWithFileLineAndColumn() {
    assertThat(new Fault(Severity.ERROR, new Place("a b.yaml", 3, 4, ""), "is odd"))
        .hasToString("a b.yaml:3:4: is odd");
    assertThat(new Fault(Severity.ERROR, new Place("f.yaml", 3, 4, "x.y"), "is odd"))
        .hasToString("f.yaml:3:4: x.y: is odd");
  }
}
