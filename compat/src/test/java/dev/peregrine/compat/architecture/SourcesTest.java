package dev.peregrine.compat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import dev.peregrine.compat.ReviewedList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rules for source files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesTest {
  private static final int LONGEST = 500;
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
  // The line before the method, whatever the annotation's arguments, and the method's name.
  private static final Pattern TEST_METHOD =
      Pattern.compile("@(?:Test|ParameterizedTest|FuzzTest)\\b[^{]*?\\bvoid (\\w+)\\(");

  private List<Path> sources;

  @BeforeAll
  void findSources() throws IOException {
    try (Stream<Path> files = Files.walk(ClassPath.project())) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(ClassPath.project()::relativize)
              .filter(
                  file -> file.toString().contains("src/") && !file.toString().contains("target/"))
              .sorted()
              .toList();
    }
  }

  @Test
  void sources_always_areFound() {
    assertThat(sources).hasSizeGreaterThan(100);
  }

  @Test
  void sourceFile_withoutExemption_isAtMostFiveHundredLinesLong() {
    ReviewedList reviewed = ReviewedList.read("long-files.txt");

    assertThat(sources)
        .filteredOn(file -> text(file).lines().count() > LONGEST)
        .filteredOn(file -> !reviewed.covers(file.toString()))
        .isEmpty();
    assertThat(reviewed.unused()).isEmpty();
  }

  @Test
  void sourceFile_always_isFinished() {
    Path self =
        Path.of("compat/src/test/java").resolve(getClass().getName().replace('.', '/') + ".java");

    assertThat(sources)
        .filteredOn(file -> !file.equals(self) && UNFINISHED.matcher(text(file)).find())
        .isEmpty();
  }

  @Test
  void testMethod_always_namesMethodAndOutcome() {
    assertThat(sources)
        .filteredOn(file -> file.toString().contains("src/test/"))
        .flatExtracting(
            file ->
                TEST_METHOD
                    .matcher(text(file))
                    .results()
                    .map(result -> result.group(1))
                    .filter(name -> !name.contains("_"))
                    .map(name -> file + ": " + name)
                    .toList())
        .isEmpty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(ClassPath.project().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
