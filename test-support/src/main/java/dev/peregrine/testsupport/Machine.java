package dev.peregrine.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and on what the figures were measured. */
public final class Machine {

  private Machine() {}

  /** A table for the page with the figures. */
  public static String describe() throws IOException {
    return """
    | | |
    |---|---|
    | processor | %s, %d cores |
    | system | %s %s, %s |
    | JDK | %s %s |
    | commit | %s |
    | date | %s |
    """
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            commit(),
            LocalDate.now(ZoneOffset.UTC));
  }

  private static String processor() throws IOException {
    Path cpuInfo = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpuInfo)) {
      return "unknown";
    }
    try (var lines = Files.lines(cpuInfo)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  private static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*").start();
      return git.inputReader().lines().findFirst().orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
