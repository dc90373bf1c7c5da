package dev.peregrine.compat.migration;

import dev.peregrine.compat.jvm.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project that the Gradle of this machine builds, if there is one. */
final class GradleBuild {
  private static final long TIMEOUT_SECONDS = 300;
  private static final Pattern VERSION = Pattern.compile("(?m)^Gradle (\\d+)\\.");

  private final Path root;

  GradleBuild(Path root) {
    this.root = root;
  }

  /** The release of the Gradle on the PATH; 0 if there is none. */
  static int release() throws IOException, InterruptedException {
    try {
      Matcher version =
          VERSION.matcher(
              ChildProcess.run(new ProcessBuilder("gradle", "--version"), TIMEOUT_SECONDS)
                  .output());
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0; // there is no such program
    }
  }

  /** Compiles the program and writes its class path. */
  ChildProcess.Result run(LocalRepository repository) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("gradle", "--quiet", "--no-daemon"));
    if (MavenBuild.isOffline()) {
      command.add("--offline");
    }
    command.add("--gradle-user-home=" + root.resolve("build/home"));
    command.add("-Dmaven.repo.local=" + repository.path());
    command.add("classPath");
    return ChildProcess.run(new ProcessBuilder(command).directory(root.toFile()), TIMEOUT_SECONDS);
  }

  /** What the program runs on. */
  List<Path> classPath() throws IOException {
    String path = Files.readString(root.resolve("build/class-path.txt"));
    return Stream.of(path.strip().split(File.pathSeparator)).map(Path::of).toList();
  }
}
