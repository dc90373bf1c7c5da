package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.Programs;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Propagators by name, beside those that others publish, and in the incumbent's hands. */
class PropagatorsTest {
  private static final String NAMES = "b3multi,xray,xray-lambda";
  private static final String B3 =
      "B3Propagator{b3PropagatorInjector=B3PropagatorInjectorMultipleHeaders}";

  private static final List<Path> PUBLISHED =
      List.of(ClassPath.module().resolve("target/contrib/opentelemetry-aws-xray-propagator.jar"));

  @TempDir private Path program;

  @Test
  void xray_withoutThePublishedOne_isOurs() throws Exception {
    assertChosen("[" + B3 + ", XrayPropagator, XrayLambdaPropagator]", ClassPath.ours(), List.of());
  }

  @Test
  void xray_besideThePublishedOne_isThatInAnyOrder() throws Exception {
    String theirs = "[" + B3 + ", AwsXrayPropagator, AwsXrayLambdaPropagator]";

    assertChosen(theirs, PUBLISHED, ClassPath.ours());
    assertChosen(theirs, ClassPath.ours(), PUBLISHED);
  }

  @Test
  void ours_inTheIncumbentsAutoconfiguration_areFound() throws Exception {
    assertChosen(
        "[" + B3 + ", XrayPropagator, XrayLambdaPropagator]",
        List.of(Artifact.PROPAGATORS.location()),
        ClassPath.incumbents());
  }

  private void assertChosen(String expected, Collection<Path> first, Collection<Path> second)
      throws Exception {
    Programs.compile("-classpath", ClassPath.ours(), program, "propagators");
    String output =
        ChildJvm.onClassPath(List.of(program), first, second, ClassPath.runtimeLibraries())
            .run("propagators.Main", NAMES)
            .assertSucceeded()
            .output();

    assertThat(output).contains(expected);
  }
}
