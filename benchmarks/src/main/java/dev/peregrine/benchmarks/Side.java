package dev.peregrine.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** An implementation: a folder of jars, and with them what they bring along. */
enum Side {
  INCUMBENT("incumbent", false),
  INCUMBENT_AT_BEST("incumbent-at-best", true),
  PEREGRINE("peregrine", false);

  private static final String LIBRARIES = "libraries";

  private final String folder;
  private final boolean needsLibraries;

  Side(String folder, boolean needsLibraries) {
    this.folder = folder;
    this.needsLibraries = needsLibraries;
  }

  /** The class path of the receiver, which is a server by libraries. */
  static String receiverClassPath(Path jars) {
    return PEREGRINE.classPath(jars) + File.pathSeparator + all(jars, LIBRARIES);
  }

  /** The class path of the benchmarks with this side's jars. */
  String classPath(Path jars) {
    String own = String.join(File.pathSeparator, ownClasses(), all(jars, folder));
    return (needsLibraries ? own + File.pathSeparator + all(jars, LIBRARIES) : own)
        + File.pathSeparator
        + all(jars, "harness");
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
