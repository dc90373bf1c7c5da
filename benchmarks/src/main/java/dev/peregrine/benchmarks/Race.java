package dev.peregrine.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The race: every benchmark on the incumbent's jars and on ours, in turn, and a table of both.
 *
 * <p>The table is printed while it grows. A race without {@code --only} also writes it to a file.
 */
public final class Race {

  private static final String USAGE =
      "arguments: --jars FOLDER --incumbent VERSION --report FILE [--full|--targets] [--only REGEX]";

  private final Path jars;
  private final String incumbent;
  private final Path report;
  private final Effort effort;
  private final Pattern only;

  private Race(Path jars, String incumbent, Path report, Effort effort, Pattern only) {
    this.jars = jars;
    this.incumbent = incumbent;
    this.report = report;
    this.effort = effort;
    this.only = only;
  }

  /**
   * Arguments: {@code --jars}, the folder that holds {@code incumbent}, {@code peregrine} and
   * {@code harness}; {@code --incumbent}, its version; {@code --report}, the file to write; {@code
   * --full} for figures to be published; {@code --targets} for the rows that have a target, without
   * those that are only watched; {@code --only}, a regular expression of benchmarks ({@code
   * pipeline.http}, {@code pipeline.grpc}, {@code SeriesMemory} are names too).
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path jars = Path.of("target", "race");
    String incumbent = "of unknown version";
    Path report = Path.of("performance.md");
    Effort effort = Effort.QUICK;
    Pattern only = Pattern.compile("");
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--jars" -> jars = Path.of(args[++i]);
        case "--incumbent" -> incumbent = args[++i];
        case "--report" -> report = Path.of(args[++i]);
        case "--full" -> effort = Effort.FULL;
        case "--targets" -> effort = Effort.TARGETS;
        case "--only" -> only = Pattern.compile(args[++i]);
        default -> throw new IllegalArgumentException(args[i] + "; " + USAGE);
      }
    }
    new Race(jars, incumbent, report, effort, only).run();
  }

  private void run() throws IOException, InterruptedException {
    String micro = races();
    String memory = memory();
    String pipeline = pipelines();
    if (only.pattern().isEmpty()) {
      Files.writeString(report, Report.of(effort, incumbent, micro, memory, pipeline));
      System.out.println("\nwrote " + report);
    }
  }

  private String races() throws IOException, InterruptedException {
    MicroRace race = new MicroRace(jars, jars.resolve("race.log"), effort);
    List<String> lines = new ArrayList<>();
    print(lines, MicroResult.HEADER.strip());
    for (Row row : Rows.ALL) {
      if (effort.includes(row) && only.matcher(row.benchmark()).find()) {
        print(lines, race.run(row).toMarkdown());
      }
    }
    return table(lines);
  }

  private String memory() throws IOException, InterruptedException {
    if (!only.matcher(MemoryRace.NAME).find()) {
      return "";
    }
    String table = new MemoryRace(jars, jars.resolve("race.log")).run();
    System.out.println("\n" + table);
    return table;
  }

  private String pipelines() throws IOException, InterruptedException {
    PipelineRace race = new PipelineRace(jars, jars.resolve("race.log"), effort);
    List<String> lines = new ArrayList<>();
    print(lines, "\n" + PipelineResult.HEADER.strip());
    for (String protocol : List.of("grpc", "http")) {
      if (only.matcher("pipeline." + protocol).find()) {
        print(lines, race.run(protocol).toMarkdown());
      }
    }
    return table(lines);
  }

  private static void print(List<String> lines, String line) {
    System.out.println(line);
    lines.add(line);
  }

  private static String table(List<String> lines) {
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }
}
