package dev.peregrine.compat.migration;

import dev.peregrine.compat.jvm.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project of several modules that the Maven of this build builds. */
final class MavenBuild {
  /** Enough to fetch what the user's repository has not yet. */
  private static final long TIMEOUT_SECONDS = 300;

  private static final String CLASS_PATH = "target/class-path.txt";

  private final Path root;

  MavenBuild(Path root) {
    this.root = root;
  }

  /** Builds the modules; those that can be built are, also if others cannot. */
  ChildProcess.Result run(LocalRepository repository) throws IOException, InterruptedException {
    String home = System.getProperty("maven.home");
    List<String> command = new ArrayList<>();
    command.add(home == null ? "mvn" : Path.of(home, "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-q", "--fail-at-end"));
    if (isOffline()) {
      command.add("--offline");
    }
    command.add("-Dmaven.repo.local=" + repository.path());
    command.add("process-classes");
    command.add("org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath");
    command.addAll(List.of("-DincludeScope=runtime", "-Dmdep.outputFile=" + CLASS_PATH));
    return ChildProcess.run(new ProcessBuilder(command).directory(root.toFile()), TIMEOUT_SECONDS);
  }

  /** Whether the build that runs these tests was told to do without a network. */
  static boolean isOffline() {
    return System.getProperty("maven.mode", "").equals("offline=true");
  }

  /** What a module's program runs on: its classes, and the class path that Maven made. */
  List<Path> classPath(String module) throws IOException {
    Path folder = root.resolve(module);
    String path = Files.readString(folder.resolve(CLASS_PATH));
    return Stream.concat(
            Stream.of(folder.resolve("target/classes")),
            Stream.of(path.strip().split(File.pathSeparator)).map(Path::of))
        .toList();
  }
}
