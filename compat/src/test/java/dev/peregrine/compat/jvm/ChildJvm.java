package dev.peregrine.compat.jvm;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs a program in a JVM of its own, on a class path or module path of its own. */
public final class ChildJvm {
  /** Nothing waits for as long unless a test fails: the tests of the SDK may take two minutes. */
  private static final long TIMEOUT_SECONDS = 600;

  private final List<String> command = new ArrayList<>();
  private final ProcessBuilder process = new ProcessBuilder(command);

  private ChildJvm() {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Quick to start, and small beside the other processes of a build.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    // Tests of the SDK load gRPC by several class loaders, and a native library binds to one.
    command.add("-Dio.grpc.netty.shaded.io.netty.transport.noNative=true");
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

  /** Sets an environment variable. */
  public ChildJvm withVariable(String name, String value) {
    process.environment().put(name, value);
    return this;
  }

  /** Runs the main class (or {@code -m module/class}) with its arguments, and waits for its end. */
  public ChildProcess.Result run(String... mainAndArguments)
      throws IOException, InterruptedException {
    command.addAll(List.of(mainAndArguments));
    return ChildProcess.run(process, TIMEOUT_SECONDS);
  }
}
