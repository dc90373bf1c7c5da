package dev.peregrine.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The race: everything on the incumbent's jars and on ours, in turn, and tables of both.
 *
 * <p>The tables are printed while they grow. A race without {@code --only} also writes the pages.
 */
public final class Race {

  private static final String USAGE =
      "arguments: --jars FOLDER --incumbent VERSION --reports FOLDER [--full|--targets|--short]"
          + " [--page recording|delivery|startup] [--only REGEX]";

  private Race() {}

  /**
   * Arguments: {@code --jars}, the folder that holds {@code incumbent}, {@code peregrine}, {@code
   * libraries} and {@code harness}; {@code --incumbent}, its version; {@code --reports}, the folder
   * to write to; {@code --page}, if one is enough; {@code --full} for figures to be published;
   * {@code --targets} for the rows that have a target, without those that are only watched; {@code
   * --short} for a glance; {@code --only}, a regular expression of benchmarks ({@code
   * pipeline.spans.http}, {@code export.grpc.gzip}, {@code rate.http.2048}, {@code
   * shutdown.grpc.silent}, {@code SeriesMemory}, {@code start.grpc} are names too).
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path jars = Path.of("target", "race");
    String incumbent = "of unknown version";
    Path reports = Path.of("target");
    List<Page> pages = Page.ALL;
    Effort effort = Effort.QUICK;
    Pattern only = Pattern.compile("");
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--jars" -> jars = Path.of(args[++i]);
        case "--incumbent" -> incumbent = args[++i];
        case "--reports" -> reports = Path.of(args[++i]);
        case "--page" -> pages = List.of(Page.named(args[++i]));
        case "--full" -> effort = Effort.FULL;
        case "--targets" -> effort = Effort.TARGETS;
        case "--short" -> effort = Effort.SHORT;
        case "--only" -> only = Pattern.compile(args[++i]);
        default -> throw new IllegalArgumentException(args[i] + "; " + USAGE);
      }
    }
    Lab lab = new Lab(jars, effort, only);
    for (Page page : pages) {
      List<Report.Part> parts = measure(lab, page.chapters());
      if (only.pattern().isEmpty()) {
        Path file = reports.resolve(page.file());
        Files.writeString(file, Report.of(page, effort, incumbent, parts));
        System.out.println("\nwrote " + file);
      }
    }
  }

  private static List<Report.Part> measure(Lab lab, List<Chapter> chapters)
      throws IOException, InterruptedException {
    List<Report.Part> parts = new ArrayList<>();
    for (Chapter chapter : chapters) {
      Table table = new Table(chapter.header());
      chapter.measure(lab, table);
      parts.add(new Report.Part(chapter, table));
    }
    return parts;
  }
}
