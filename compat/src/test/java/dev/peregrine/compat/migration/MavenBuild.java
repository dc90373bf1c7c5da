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
    if (Boolean.getBoolean("maven.offline")) {
      command.add("--offline");
    }
    String settings = System.getProperty("maven.settings", "");
    if (!settings.isEmpty() && Files.exists(Path.of(settings))) {
      command.addAll(List.of("--settings", settings));
    }
    command.add("-Dmaven.repo.local=" + repository.path());
    command.add("process-classes");
    return ChildProcess.run(
        new ProcessBuilder(command).directory(root.toFile()), TIMEOUT_SECONDS);
  }

  /** What a module's program runs on: its classes, and the class path that Maven made. */
  List<Path> classPath(String module) throws IOException {
    Path target = root.resolve(module).resolve("target");
    String path = Files.readString(target.resolve("class-path.txt"));
    return Stream.concat(
            Stream.of(target.resolve("classes")),
            Stream.of(path.strip().split(File.pathSeparator)).map(Path::of))
        .toList();
  }
}
