package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A named module that requires ours, by the names that the incumbent's modules have. */
class ModulePathTest {
  @Test
  void program_onTheModulePath_sendsItsSpan(@TempDir Path program) throws Exception {
    List<Path> jars =
        Stream.of(ClassPath.ours().stream(), emptyModules(), ClassPath.runtimeLibraries().stream())
            .flatMap(paths -> paths)
            .toList();
    Programs.compile("--module-path", jars, program, "smoke", "smoke-module");
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      String output =
          ChildJvm.onModulePath(List.of(program), jars)
              .run("-m", "smoke/smoke.Main", receiver.endpoint(), "http/protobuf")
              .assertSucceeded()
              .output();

      assertThat(output.lines()).containsExactly("true", "true", "true", "io.opentelemetry.sdk");
      assertThat(receiver.spans()).extracting(Span::getName).containsExactly("smoke");
    }
  }

  /** They have no class by which to find them. */
  private static Stream<Path> emptyModules() {
    return ClassPath.entries()
        .filter(path -> path.toString().matches(".*(context|common)-module.*"));
  }
}
