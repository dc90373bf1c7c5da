package dev.peregrine.compat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of exceptions that somebody reviewed, {@code name | reason} on each line. A line that
 * nothing needs is an error too, so that the list shrinks with its causes.
 */
public final class ReviewedList {
  private final String file;
  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Set<String> unused;

  private ReviewedList(String file) {
    this.file = file;
    for (String line : ClassPath.lines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\|", 2);
      if (parts.length < 2 || parts[1].isBlank()) {
        throw new IllegalStateException(file + ": no reason given in: " + line);
      }
      if (reasons.put(parts[0].strip(), parts[1].strip()) != null) {
        throw new IllegalStateException(file + ": listed twice: " + line);
      }
    }
    unused = new LinkedHashSet<>(reasons.keySet());
  }

  /** Reads a file of this module. */
  public static ReviewedList read(String file) {
    return new ReviewedList(file);
  }

  /** Whether the list has this name; the line counts as used from now on. */
  public boolean covers(String name) {
    unused.remove(name);
    return reasons.containsKey(name);
  }

  /**
   * Whether the list has this class, or this member in one of three forms: {@code class}, {@code
   * class#member}, {@code class#member(parameter types)}.
   */
  public boolean coversMember(String name) {
    boolean covered = covers(name);
    for (String end : List.of("(", "#")) {
      int index = name.indexOf(end);
      // Every form counts as used, so that no line looks idle because of another.
      covered |= index > 0 && covers(name.substring(0, index));
    }
    return covered;
  }

  /** The lines that were not used, as messages. */
  public List<String> unused() {
    return unused.stream().map(name -> file + ": nothing needs the line: " + name).toList();
  }

  /** The reasons, by name. */
  public Map<String, String> reasons() {
    return reasons;
  }
}
