package dev.peregrine.compat.migration;

import dev.peregrine.compat.ClassPath;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/migration.md has for Gradle does what it says, where there is a Gradle to try it. */
class GradleMigrationTest {
  @ParameterizedTest
  @CsvSource({"gradle-groovy, 4", "gradle-kotlin, 5"})
  void classPath_hasOursOnly(String language, int oldestRelease) throws Exception {
    int release = GradleBuild.release();
    Requirement.check(
        release >= oldestRelease,
        "the snippet "
            + language
            + " of docs/migration.md needs Gradle "
            + oldestRelease
            + ", and on the PATH is "
            + (release == 0 ? "none" : "Gradle " + release));
    Path folder = ClassPath.module().resolve("target/migration");
    Snippets snippets = Snippets.read();
    Template.copy(language, folder.resolve(language), snippets);
    Template.copy("program", folder.resolve("program"), snippets);
    GradleBuild build = new GradleBuild(folder.resolve(language));

    build.run(LocalRepository.make(folder.resolve("repository"))).assertSucceeded();

    MigratedProgram program = new MigratedProgram(build.classPath());
    program.assertFreeOfTheIncumbent();
    program.assertSpanAndLogArrive();
  }
}
