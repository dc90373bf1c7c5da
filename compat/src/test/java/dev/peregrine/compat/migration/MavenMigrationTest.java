package dev.peregrine.compat.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import dev.peregrine.compat.jvm.ChildProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/migration.md has for Maven does what it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MavenMigrationTest {
  private final Path folder = ClassPath.module().resolve("target/migration");
  private final MavenBuild build = new MavenBuild(folder.resolve("maven"));
  private ChildProcess.Result result;

  @BeforeAll
  void buildModules() throws Exception {
    LocalRepository repository = LocalRepository.make(folder.resolve("repository"));
    Template.copy("maven", folder.resolve("maven"), Snippets.read());
    Template.copy("program", folder.resolve("program"), Snippets.read());
    result = build.run(repository);
    Requirement.check(
        !MavenBuild.isOffline() || !result.output().contains("in offline mode"),
        "this build is offline, and what the page's projects need was never fetched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-in", "excluded", "guarded", "spring-boot", "spring-starter"})
  void classPath_asThePageSays_hasOursOnly(String module) throws Exception {
    program(module).assertFreeOfTheIncumbent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop-in", "excluded", "spring-starter"})
  void service_onThisClassPath_sendsSpansAndLogs(String module) throws Exception {
    program(module).assertSpanAndLogArrive();
  }

  @Test
  void service_withMicrometersTracing_sendsSpans() throws Exception {
    program("spring-boot")
        .assertSpanArrives(
            "-Dmanagement.opentelemetry.tracing.export.otlp.endpoint=${receiver}/v1/traces",
            "-Dmanagement.otlp.metrics.export.enabled=false",
            "-Dmanagement.tracing.sampling.probability=1");
  }

  private MigratedProgram program(String module) throws Exception {
    assertThat(result.output()).doesNotContain("on project " + module + ":");
    return new MigratedProgram(build.classPath(module));
  }

  @Test
  void enforcer_whereTheIncumbentComesAlong_stopsTheBuild() {
    assertThat(result.output())
        .contains("project invaded: ")
        .contains("io.opentelemetry:opentelemetry-sdk");
  }
}
