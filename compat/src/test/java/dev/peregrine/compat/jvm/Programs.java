package dev.peregrine.compat.jvm;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
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
   * Compiles all sources in a folder of {@code src/test/programs}.
   *
   * @param pathOption {@code -classpath} or {@code --module-path}
   */
  public static void compile(String program, String pathOption, Collection<Path> path, Path target)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-nowarn", "-proc:none", "-d", target.toString()));
    arguments.addAll(List.of(pathOption, ClassPath.join(path)));
    Path folder = ClassPath.module().resolve("src/test/programs").resolve(program);
    try (Stream<Path> files = Files.walk(folder)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new AssertionError("the program does not compile: " + program);
    }
  }
}
