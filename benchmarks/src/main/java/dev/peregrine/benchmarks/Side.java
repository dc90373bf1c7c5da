package dev.peregrine.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** One of the two implementations: a folder of jars. */
enum Side {
  INCUMBENT("incumbent"),
  PEREGRINE("peregrine");

  private final String folder;

  Side(String folder) {
    this.folder = folder;
  }

  /** The class path of the benchmarks with this side's jars. */
  String classPath(Path jars) {
    return String.join(File.pathSeparator, ownClasses(), all(jars, folder), all(jars, "harness"));
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
