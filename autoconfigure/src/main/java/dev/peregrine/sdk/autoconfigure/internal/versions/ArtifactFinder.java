package dev.peregrine.sdk.autoconfigure.internal.versions;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds artifacts by one resource each. A question to the class path is asked of every jar, so where
 * all is well there are only two.
 */
final class ArtifactFinder {

  static final String MARKER = "META-INF/peregrine.properties";

  private final ClassLoader classPath;

  ArtifactFinder(ClassLoader classPath) {
    this.classPath = classPath;
  }

  /** Our artifacts, in the order of the class path. */
  List<Artifact> ours() throws IOException {
    List<Artifact> found = new ArrayList<>();
    Enumeration<URL> markers = classPath.getResources(MARKER);
    while (markers.hasMoreElements()) {
      found.add(Artifact.ours(markers.nextElement()));
    }
    return found;
  }

  /** The incumbent's artifacts whose counterparts are among ours, if its SDK is there at all. */
  List<Artifact> replacedBy(List<Artifact> ours) throws IOException {
    List<Artifact> found = new ArrayList<>();
    if (classPath.getResource(Counterpart.SDK_COMMON.resource()) == null) {
      return found;
    }
    Set<String> names = new HashSet<>();
    ours.forEach(artifact -> names.add(artifact.name()));
    for (Counterpart counterpart : Counterpart.all()) {
      URL resource = classPath.getResource(counterpart.resource());
      if (resource != null && names.contains(counterpart.ours())) {
        found.add(Artifact.theirs(counterpart, resource));
      }
    }
    return found;
  }
}
