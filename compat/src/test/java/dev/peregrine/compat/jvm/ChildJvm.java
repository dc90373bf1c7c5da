package dev.peregrine.compat.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a JVM of its own, on a class path or module path of its own. */
public final class ChildJvm {
  private static final long TIMEOUT_SECONDS = 120;

  private final List<String> command = new ArrayList<>();

  private ChildJvm() {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Quick to start, and small beside the other processes of a build.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
  }

  /** What a program printed, and how it ended. */
  public record Result(int exitCode, String output, String errors) {
    /** Fails, showing all that the program printed, unless it ended well. */
    public Result assertSucceeded() {
      assertThat(exitCode).as("%s%n%s", output, errors).isZero();
      return this;
    }
  }

  /** A program on a class path. */
  @SafeVarargs
  public static ChildJvm onClassPath(Collection<Path>... classPath) {
    return new ChildJvm().with("-classpath", ClassPath.join(classPath));
  }

  /** A program on a module path. */
  @SafeVarargs
  public static ChildJvm onModulePath(Collection<Path>... modulePath) {
    return new ChildJvm().with("--module-path", ClassPath.join(modulePath));
  }

  /** Adds arguments for the JVM. */
  public ChildJvm with(String... arguments) {
    command.addAll(List.of(arguments));
    return this;
  }

  /** Runs the main class (or {@code -m module/class}) with its arguments, and waits for its end. */
  public Result run(String... mainAndArguments) throws IOException, InterruptedException {
    command.addAll(List.of(mainAndArguments));
    Path output = Files.createTempFile("child", ".out");
    Path errors = Files.createTempFile("child", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      // The settings of whoever runs the build do not reach the program.
      builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_"));
      Process process =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(
            "still running after " + TIMEOUT_SECONDS + " s: " + Files.readString(output));
      }
      return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }
}
