package dev.peregrine.sdk.autoconfigure.internal.versions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.security.CodeSource;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An artifact on the class path. */
record Artifact(String name, String version, String location) {

  /**
   * The artifact of ours that a class was loaded from, as the manifest of its jar says; null if it
   * is none, or if there is no manifest, as on the module path.
   */
  static @Nullable Artifact ofClass(Class<?> type) {
    Package loaded = type.getPackage();
    String name = loaded.getImplementationTitle();
    String version = loaded.getImplementationVersion();
    if (name == null || version == null || !name.startsWith("Peregrine")) {
      return null;
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return new Artifact(name, version, source == null ? "?" : String.valueOf(source.getLocation()));
  }

  /** An artifact of the incumbent, of which a resource was found. */
  static Artifact theirs(Counterpart counterpart, URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    // A cached connection would keep the jar open for good, and servers replace jars.
    connection.setUseCaches(false);
    Properties properties = new Properties();
    try (InputStream stream = connection.getInputStream()) {
      properties.load(stream);
    }
    String version = properties.getProperty("sdk.version", "unknown");
    String place = resource.toString().replace("!/" + counterpart.resource(), "");
    return new Artifact(counterpart.theirs(), version, place.replaceFirst("^jar:", ""));
  }

  @Override
  public String toString() {
    return name + " " + version + " in " + location;
  }
}
