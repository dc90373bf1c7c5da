package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The incumbent's Zipkin exporter, which we have none of. */
class ZipkinTest {
  private static final List<Path> PUBLISHED =
      Stream.of(
              "opentelemetry-exporter-zipkin", "zipkin", "zipkin-reporter", "zipkin-sender-okhttp3")
          .map(name -> ClassPath.module().resolve("target/published/" + name + ".jar"))
          .toList();

  @TempDir private Path program;

  // R54
  @Test
  void published_isFoundByItsName() throws Exception {
    Programs.compile("-classpath", ClassPath.ours(), program, "zipkin");
    String output =
        ChildJvm.onClassPath(
                List.of(program), ClassPath.ours(), PUBLISHED, ClassPath.runtimeLibraries())
            .run("zipkin.Main")
            .assertSucceeded()
            .output();

    assertThat(output).contains("\"name\":\"sold\"", "\"serviceName\":\"shop\"");
  }
}
