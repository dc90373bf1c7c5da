package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.common.internal.Signal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that uses a spool, again and again, and looks at what it has left. */
class SpoolCrashTest {

  private static final int KILLS = 50;

  @TempDir Path directory;

  private final Set<Integer> begun = new HashSet<>();
  private final Set<Integer> written = new HashSet<>();
  private final Set<Integer> perhapsMarked = new HashSet<>();
  private final Set<Integer> marked = new HashSet<>();

  @Test
  void kill_atAnyMoment_losesNothingThatWasWrittenAndReplaysNothingThatWasMarked()
      throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(random.nextInt(200), random.nextInt());
      Map<Path, Long> before = sizes();
      try (SpoolDirectory spool =
          SpoolDirectory.open(
              DiskFiles.open(directory), Spools.SPANS, CrashingSpoolUser.options(directory))) {
        assertThat(spool.damage().bytes()).isGreaterThanOrEqualTo(cut(before));
        String place = "seed " + seed + ", kill " + kill;
        List<Integer> found = Spools.ids(spool);
        Set<Integer> expected = new HashSet<>(written);
        expected.removeAll(perhapsMarked);
        assertThat(found).as(place).containsAll(expected).doesNotHaveDuplicates();
        assertThat(found).as(place).noneMatch(marked::contains).allMatch(begun::contains);
        assertThat(spool.waiting()).as(place).hasSameSizeAs(found);
      }
    }
    assertThat(marked).isNotEmpty();
  }

  @Test
  void open_whileAnotherProcessHasTheDirectory_saysSo() throws Exception {
    Process process = start(1);
    try (BufferedReader output = process.inputReader(US_ASCII)) {
      assertThat(output.readLine()).isNotNull();
      assertThatThrownBy(() -> DiskFiles.open(directory))
          .isInstanceOf(SpoolInUseException.class)
          .hasMessage(
              "The spool directory %s is in use by another exporter of another process",
              directory.toRealPath());
      process.destroyForcibly().waitFor();
      DiskFiles.open(directory).close();
    } finally {
      process.destroyForcibly();
    }
  }

  private Map<Path, Long> sizes() throws IOException {
    Map<Path, Long> sizes = new HashMap<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.toList()) {
        sizes.put(path, Files.size(path));
      }
    }
    return sizes;
  }

  /** How many bytes were cut off from files that are still there. */
  private long cut(Map<Path, Long> before) throws IOException {
    return sizes().entrySet().stream()
        .mapToLong(file -> before.get(file.getKey()) - file.getValue())
        .sum();
  }

  /** Lets a process use the spool until it has said as many things as given. */
  private void runAndKill(int lines, int seed) throws Exception {
    Process process = start(seed);
    try (BufferedReader output = process.inputReader(US_ASCII)) {
      int left = lines;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        note(line);
        if (left-- == 0) {
          // Unlike the method of the process this leaves what it has said to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("killed").isNotZero();
  }

  private Process start(int seed) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx64m",
            "-cp",
            classPath(CrashingSpoolUser.class, SpoolDirectory.class, Signal.class),
            CrashingSpoolUser.class.getName(),
            directory.toString(),
            Integer.toString(begun.size()),
            Integer.toString(seed));
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  /** Where these classes are, whether they were found on the class path or in modules. */
  private static String classPath(Class<?>... classes) throws Exception {
    List<String> path = new ArrayList<>();
    for (Class<?> type : classes) {
      String resource = "/" + type.getName().replace('.', '/') + ".class";
      String found = type.getResource(resource).toString();
      String root = found.substring(0, found.length() - resource.length());
      String file = root.startsWith("jar:") ? root.substring(4, root.length() - 1) : root + "/";
      path.add(Path.of(new URI(file)).toString());
    }
    return String.join(File.pathSeparator, path);
  }

  /** A line is what the process is about to do, or has done, and the number of a request. */
  private void note(String line) {
    int space = line.indexOf(' ');
    if (space < 0 || !line.endsWith(".")) {
      return;
    }
    int id = Integer.parseInt(line.substring(space + 1, line.length() - 1));
    switch (line.substring(0, space)) {
      case "writing" -> begun.add(id);
      case "written" -> written.add(id);
      case "marking" -> perhapsMarked.add(id);
      case "marked" -> marked.add(id);
      default -> throw new AssertionError(line);
    }
  }
}
