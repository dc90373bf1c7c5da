package dev.peregrine.sdk.autoconfigure.internal.versions;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds artifacts by one resource each, so that a start asks the class path a dozen questions
 * instead of reading it.
 */
final class ArtifactFinder {

  static final String MARKER = "META-INF/peregrine.properties";

  /**
   * The incumbent's artifacts whose classes ours have as well, by ours. Its API is none of them: it
   * may stand beside ours, in either order.
   */
  static final Map<String, Theirs> COUNTERPARTS =
      Map.ofEntries(
          theirs("sdk-common", "sdk-common", "sdk/common"),
          theirs("sdk-trace", "sdk-trace", "sdk/trace"),
          theirs("sdk-metrics", "sdk-metrics", "sdk/metrics"),
          theirs("sdk-logs", "sdk-logs", "sdk/logs"),
          theirs("sdk", "sdk", "sdk"),
          theirs("autoconfigure-spi", "sdk-extension-autoconfigure-spi", "sdk/autoconfigure/spi"),
          theirs("autoconfigure", "sdk-extension-autoconfigure", "sdk/autoconfigure"),
          theirs("exporter-otlp", "exporter-otlp", "exporter/otlp"),
          theirs("exporter-logging", "exporter-logging", "exporter/logging"),
          theirs("exporter-prometheus", "exporter-prometheus", "exporter/prometheus"),
          theirs("propagators", "extension-trace-propagators", "extension/trace/propagation"),
          theirs(
              "jaeger-remote-sampler",
              "sdk-extension-jaeger-remote-sampler",
              "sdk/extension/trace/jaeger"),
          theirs("testing", "sdk-testing", "sdk/testing"));

  /** An artifact of the incumbent, and a resource that it alone has. */
  record Theirs(String name, String resource) {}

  private final ClassLoader classPath;

  ArtifactFinder(ClassLoader classPath) {
    this.classPath = classPath;
  }

  private static Map.Entry<String, Theirs> theirs(String ours, String theirs, String folder) {
    return Map.entry(
        "peregrine-" + ours,
        new Theirs(
            "opentelemetry-" + theirs, "io/opentelemetry/" + folder + "/version.properties"));
  }

  /** Our artifacts, in the order of the class path. */
  List<Artifact> ours() throws IOException {
    List<Artifact> found = new ArrayList<>();
    for (URL marker : Collections.list(classPath.getResources(MARKER))) {
      found.add(Artifact.ours(marker));
    }
    return found;
  }

  /** The incumbent's artifacts whose counterparts are among ours. */
  List<Artifact> replacedBy(Collection<Artifact> ours) throws IOException {
    Set<String> names = new HashSet<>();
    ours.forEach(artifact -> names.add(artifact.name()));
    List<Artifact> found = new ArrayList<>();
    for (String name : names) {
      Theirs theirs = COUNTERPARTS.get(name);
      URL resource = theirs == null ? null : classPath.getResource(theirs.resource());
      if (theirs != null && resource != null) {
        found.add(Artifact.theirs(theirs.name(), resource, theirs.resource()));
      }
    }
    return found;
  }
}
