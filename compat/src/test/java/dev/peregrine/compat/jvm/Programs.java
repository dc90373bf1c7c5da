package dev.peregrine.compat.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles the small programs in {@code src/test/programs}, each against the jars that a test
 * chooses.
 */
public final class Programs {
  private Programs() {}

  /**
   * Compiles all sources in some folders of {@code src/test/programs}.
   *
   * @param pathOption {@code -classpath} or {@code --module-path}
   */
  public static void compile(
      String pathOption, Collection<Path> path, Path target, String... folders) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-nowarn", "-proc:none"));
    arguments.addAll(List.of("-d", target.toString(), pathOption, ClassPath.join(path)));
    for (String folder : folders) {
      try (Stream<Path> files =
          Files.walk(ClassPath.module().resolve("src/test/programs").resolve(folder))) {
        files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      }
    }
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();
  }
}
