package dev.peregrine.sdk.autoconfigure.internal.versions;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns at start of artifacts that do not belong together. It is an extension, for then it runs
 * also where the class path has the incumbent's autoconfiguration before ours.
 */
public final class ArtifactCheck implements AutoConfigurationCustomizerProvider {

  private static final Logger LOGGER = Logger.getLogger(ArtifactCheck.class.getName());

  private final ClassLoader classPath;

  /** Checks what this class is loaded with. */
  public ArtifactCheck() {
    this(ArtifactCheck.class.getClassLoader());
  }

  ArtifactCheck(ClassLoader classPath) {
    this.classPath = classPath;
  }

  @Override
  public void customize(AutoConfigurationCustomizer autoConfiguration) {
    try {
      String findings = findings();
      if (!findings.isEmpty()) {
        LOGGER.log(Level.WARNING, findings);
      }
    } catch (IOException | RuntimeException e) {
      // A class loader of an unusual kind must not keep the application from starting.
      LOGGER.log(Level.FINE, "The artifacts on the class path could not be checked", e);
    }
  }

  /** What is wrong with the class path and how to mend it; empty if nothing is. */
  String findings() throws IOException {
    ArtifactFinder finder = new ArtifactFinder(classPath);
    List<Artifact> ours = finder.ours();
    List<Artifact> theirs = finder.replacedBy(ours);
    List<String> findings = new ArrayList<>();
    if (!ofOneVersion(ours)) {
      findings.add(
          list(
              "Peregrine's artifacts are of several versions, which need not fit together."
                  + " Import the BOM dev.peregrine:peregrine-bom, so that one version counts:",
              ours));
    }
    if (!theirs.isEmpty()) {
      findings.add(
          list(
              "The incumbent's artifacts are on the class path beside those of Peregrine that"
                  + " replace them, and the order of the class path decides which classes are"
                  + " used. Keep them out of the build; docs/migration.md has what to write:",
              theirs));
    }
    return String.join("\n", findings);
  }

  private static boolean ofOneVersion(List<Artifact> artifacts) {
    for (Artifact artifact : artifacts) {
      if (!artifact.version().equals(artifacts.get(0).version())) {
        return false;
      }
    }
    return true;
  }

  private static String list(String title, List<Artifact> artifacts) {
    return Stream.concat(
            Stream.of(title), artifacts.stream().map(Artifact::toString).sorted())
        .collect(Collectors.joining("\n  "));
  }

  /** Before other extensions, some of which may fail for what is told here. */
  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }
}
