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
    return String.join(
        File.pathSeparator,
        ownClasses(),
        jars.resolve(folder) + File.separator + "*",
        jars.resolve("harness") + File.separator + "*");
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
