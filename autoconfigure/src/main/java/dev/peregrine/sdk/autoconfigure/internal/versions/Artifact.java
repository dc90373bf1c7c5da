package dev.peregrine.sdk.autoconfigure.internal.versions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Properties;

/** An artifact on the class path. */
record Artifact(String name, String version, String location) {

  /** Reads an artifact of ours from the resource {@link ArtifactFinder#MARKER}. */
  static Artifact ours(URL marker) throws IOException {
    Properties properties = load(marker);
    return new Artifact(
        properties.getProperty("artifact", "unknown"),
        properties.getProperty("version", "unknown"),
        location(marker, ArtifactFinder.MARKER));
  }

  /** Reads the version of an artifact of the incumbent. */
  static Artifact theirs(Counterpart counterpart, URL resource) throws IOException {
    return new Artifact(
        counterpart.theirs(),
        load(resource).getProperty("sdk.version", "unknown"),
        location(resource, counterpart.resource()));
  }

  private static Properties load(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    // A cached connection would keep the jar open for good, and servers replace jars.
    connection.setUseCaches(false);
    Properties properties = new Properties();
    try (InputStream stream = connection.getInputStream()) {
      properties.load(stream);
    }
    return properties;
  }

  /** The jar or the directory that holds a resource. */
  private static String location(URL resource, String path) {
    String text = resource.toString();
    String root = text.substring(0, text.length() - path.length());
    return root.startsWith("jar:") && root.endsWith("!/")
        ? root.substring("jar:".length(), root.length() - "!/".length())
        : root;
  }

  @Override
  public String toString() {
    return name + " " + version + " in " + location;
  }
}
