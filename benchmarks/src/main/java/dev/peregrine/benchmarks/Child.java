package dev.peregrine.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process: its standard output is the answer, its errors go to a log file. */
final class Child {

  private Child() {}

  /** Starts a main class; the caller reads its output. */
  static Process start(Path log, String classPath, List<String> jvmOptions, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(classPath);
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs a main class to its end, and returns the lines it printed; none if it failed. */
  static List<String> run(
      Path log, String classPath, List<String> jvmOptions, List<String> arguments)
      throws IOException, InterruptedException {
    Process process = start(log, classPath, jvmOptions, arguments);
    List<String> lines = process.inputReader().lines().toList();
    return process.waitFor() == 0 ? lines : List.of();
  }
}
