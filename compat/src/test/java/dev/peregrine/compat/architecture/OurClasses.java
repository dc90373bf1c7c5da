package dev.peregrine.compat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.peregrine.compat.Artifact;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of all our artifacts, read once. */
final class OurClasses {
  private static final Map<Artifact, JavaClasses> BY_ARTIFACT = new EnumMap<>(Artifact.class);
  private static final Map<String, Artifact> ARTIFACT_BY_NAME = new HashMap<>();

  static {
    for (Artifact artifact : Artifact.values()) {
      URI uri = artifact.location().toUri();
      Location location =
          Location.of(uri.getPath().endsWith(".jar") ? URI.create("jar:" + uri + "!/") : uri);
      JavaClasses classes = new ClassFileImporter().importLocations(java.util.Set.of(location));
      BY_ARTIFACT.put(artifact, classes);
      classes.forEach(type -> ARTIFACT_BY_NAME.put(type.getName(), artifact));
    }
  }

  private OurClasses() {}

  static JavaClasses of(Artifact artifact) {
    return BY_ARTIFACT.get(artifact);
  }

  static Stream<JavaClass> all() {
    return BY_ARTIFACT.values().stream().flatMap(JavaClasses::stream);
  }

  static Optional<Artifact> artifactOf(JavaClass type) {
    return Optional.ofNullable(ARTIFACT_BY_NAME.get(type.getBaseComponentType().getName()));
  }
}
