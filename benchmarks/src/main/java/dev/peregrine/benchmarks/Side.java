package dev.peregrine.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the two implementations: a folder of jars. */
enum Side {
  INCUMBENT("incumbent"),
  INCUMBENT_AT_BEST("incumbent-at-best", "libraries"),
  PEREGRINE("peregrine", "libraries");

  private final List<String> folders;

  Side(String... folders) {
    this.folders = List.of(folders);
  }

  /** The class path of the benchmarks with this side's jars. */
  String classPath(Path jars) {
    return Stream.concat(
            Stream.of(ownClasses()),
            Stream.concat(folders.stream(), Stream.of("harness")).map(folder -> all(jars, folder)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The same, with the incubating API if asked for. */
  String classPath(Path jars, boolean incubator) {
    return incubator
        ? classPath(jars) + File.pathSeparator + all(jars, "incubator")
        : classPath(jars);
  }

  private static String all(Path jars, String subfolder) {
    return jars.resolve(subfolder) + File.separator + "*";
  }

  private static String ownClasses() {
    try {
      return Path.of(Side.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
