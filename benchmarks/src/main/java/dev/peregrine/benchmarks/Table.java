package dev.peregrine.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is printed while it grows, and knows which targets were met. */
final class Table {

  private final String header;
  private final List<String> lines = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private int targets;

  Table(String header) {
    this.header = header.strip();
  }

  /**
   * Adds a row, which may have several lines.
   *
   * @param met null if there is no target
   */
  void add(String title, String markdown, @Nullable Boolean met) {
    if (lines.isEmpty()) {
      print("\n" + header);
    }
    print(markdown);
    if (met != null) {
      targets++;
      if (!met) {
        missed.add(title);
      }
    }
  }

  private void print(String line) {
    System.out.println(line);
    lines.add(line.strip());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int targets() {
    return targets;
  }

  List<String> missed() {
    return missed;
  }

  String toMarkdown() {
    return String.join("\n", lines);
  }
}
