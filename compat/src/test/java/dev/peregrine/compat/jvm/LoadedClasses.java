package dev.peregrine.compat.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The classes that a virtual machine has loaded, in that order.
 *
 * @param names as {@code -Xlog:class+load} has them, without the addresses of hidden classes
 */
public record LoadedClasses(List<String> names) {
  private static final Pattern LINE = Pattern.compile("\\] ([^/ ]+)\\S* source: ");
  private static final int PACKAGES = 30;

  /** Reads the file that {@code -Xlog:class+load:file=…} has written. */
  public static LoadedClasses read(Path log) throws IOException {
    return new LoadedClasses(
        Files.readAllLines(log).stream()
            .map(LINE::matcher)
            .filter(Matcher::find)
            .map(line -> line.group(1))
            .toList());
  }

  /** Those that were loaded before some class, or all if that was not. */
  public LoadedClasses before(String name) {
    int end = names.indexOf(name);
    return end < 0 ? this : new LoadedClasses(names.subList(0, end));
  }

  /** Those that another virtual machine has not loaded. */
  public LoadedClasses without(LoadedClasses others) {
    Set<String> known = Set.copyOf(others.names);
    return new LoadedClasses(names.stream().filter(name -> !known.contains(name)).toList());
  }

  /** Those whose names match. */
  public List<String> matching(Predicate<String> condition) {
    return names.stream().filter(condition).toList();
  }

  /** The packages of which most classes were loaded, with their number, most first. */
  public String byPackage() {
    return names.stream()
        .collect(Collectors.groupingBy(LoadedClasses::packageOf, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(PACKAGES)
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
