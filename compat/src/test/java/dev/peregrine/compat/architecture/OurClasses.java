package dev.peregrine.compat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.peregrine.compat.Artifact;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of all our artifacts, read once. */
final class OurClasses {
  private static final Map<String, Artifact> ARTIFACTS = new HashMap<>();
  private static final JavaClasses ALL;

  static {
    Set<Location> locations = new HashSet<>();
    for (Artifact artifact : Artifact.values()) {
      URI uri = artifact.location().toUri();
      Location location =
          Location.of(uri.getPath().endsWith(".jar") ? URI.create("jar:" + uri + "!/") : uri);
      for (JavaClass type : new ClassFileImporter().importLocations(Set.of(location))) {
        ARTIFACTS.put(type.getName(), artifact);
      }
      locations.add(location);
    }
    // Once more together, so that every class knows the others' members.
    ALL = new ClassFileImporter().importLocations(locations);
  }

  private OurClasses() {}

  static JavaClasses all() {
    return ALL;
  }

  static Optional<Artifact> artifactOf(JavaClass type) {
    return Optional.ofNullable(ARTIFACTS.get(type.getBaseComponentType().getName()));
  }
}
