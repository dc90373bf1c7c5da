package dev.peregrine.resources;

import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** Finds out about the process and its Java runtime. */
final class ProcessDetector {

  private final Surroundings surroundings;
  private final ProcessHandle process;
  private final boolean withCommand;

  /**
   * Makes a detector.
   *
   * @param withCommand whether the arguments of the process, which may be secrets, are wanted
   */
  ProcessDetector(Surroundings surroundings, ProcessHandle process, boolean withCommand) {
    this.surroundings = surroundings;
    this.process = process;
    this.withCommand = withCommand;
  }

  Resource detect() {
    Detected detected = new Detected().add("process.pid", process.pid());
    detected.add("process.executable.path", executable());
    if (withCommand) {
      command(detected);
    }
    return detected
        .add("process.runtime.name", surroundings.property("java.runtime.name"))
        .add("process.runtime.version", surroundings.property("java.runtime.version"))
        .add("process.runtime.description", runtime())
        .toResource();
  }

  private @Nullable String executable() {
    String command = process.info().command().orElse(null);
    if (command != null) {
      return command;
    }
    String home = surroundings.property("java.home");
    return home == null ? null : home + "/bin/java";
  }

  /** The kernel tells all of it; the JVM leaves out a command that is long. */
  private void command(Detected detected) {
    String command = surroundings.file("proc/self/cmdline");
    if (command == null) {
      detected.add("process.command_line", process.info().commandLine().orElse(null));
    } else {
      detected.add("process.command_args", command.split("\0"));
    }
  }

  private String runtime() {
    return String.join(
        " ",
        String.valueOf(surroundings.property("java.vm.vendor")),
        String.valueOf(surroundings.property("java.vm.name")),
        String.valueOf(surroundings.property("java.vm.version")));
  }
}
