package dev.peregrine.compat.contract;

import dev.peregrine.compat.Artifact;
import dev.peregrine.compat.ClassPath;
import dev.peregrine.compat.contract.Difference.Kind;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.ClassPathMode;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the public and protected members of {@code io.opentelemetry} in two sets of jars. */
final class JarComparison {
  /**
   * Consequences in one type of a change in another; the change itself is reported where it is
   * made.
   */
  private static final Set<JApiCompatibilityChangeType> REPORTED_ELSEWHERE =
      Set.of(
          JApiCompatibilityChangeType.METHOD_DEFAULT_ADDED_IN_IMPLEMENTED_INTERFACE,
          JApiCompatibilityChangeType.METHOD_REMOVED_IN_SUPERCLASS,
          JApiCompatibilityChangeType.FIELD_REMOVED_IN_SUPERCLASS);

  private final Set<Difference> differences = new TreeSet<>();

  private JarComparison() {}

  static Set<Difference> of(Artifact artifact, Path scratch) throws IOException {
    List<JApiCmpArchive> ours = List.of(archive(artifact.location(), scratch));
    List<JApiCmpArchive> incumbents = new ArrayList<>();
    for (Path jar : artifact.incumbents()) {
      incumbents.add(archive(jar, scratch));
    }

    JarComparison comparison = new JarComparison();
    comparator().compare(incumbents, ours).stream()
        .filter(JarComparison::isContract)
        .forEach(comparison::compareClass);
    return comparison.differences;
  }

  private static JarArchiveComparator comparator() {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.setNoAnnotations(true);
    options.setClassPathMode(ClassPathMode.TWO_SEPARATE_CLASSPATHS);
    options.setOldClassPath(strings(ClassPath.incumbents(), ClassPath.libraries()));
    options.setNewClassPath(
        strings(
            Stream.of(Artifact.values()).map(Artifact::location).toList(), ClassPath.libraries()));
    // Optional dependencies, and types of signals that are not there yet.
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(options);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static List<String> strings(Collection<Path>... parts) {
    return Stream.of(parts).flatMap(Collection::stream).map(Path::toString).toList();
  }

  private static boolean isContract(JApiClass type) {
    return ContractTypes.includes(type.getFullyQualifiedName()) && isVisible(type);
  }

  private static boolean isVisible(JApiHasAccessModifier member) {
    return Stream.of(
            member.getAccessModifier().getOldModifier(),
            member.getAccessModifier().getNewModifier())
        .flatMap(modifier -> modifier.isPresent() ? Stream.of(modifier.get()) : Stream.empty())
        .anyMatch(
            modifier -> modifier == AccessModifier.PUBLIC || modifier == AccessModifier.PROTECTED);
  }

  private void compareClass(JApiClass type) {
    String name = type.getFullyQualifiedName();
    report(name, type.getChangeStatus(), type);
    if (type.getChangeStatus() == JApiChangeStatus.NEW
        || type.getChangeStatus() == JApiChangeStatus.REMOVED) {
      return;
    }
    changed(name, type.getSuperclass());
    type.getInterfaces().forEach(implemented -> changed(name, implemented));
    Stream.concat(type.getConstructors().stream(), type.getMethods().stream())
        .filter(JarComparison::isVisible)
        .forEach(behavior -> compareBehavior(name, behavior));
    for (JApiField field : type.getFields()) {
      if (isVisible(field)) {
        report(name + '#' + field.getName(), field.getChangeStatus(), field);
      }
    }
  }

  private void compareBehavior(String className, JApiBehavior behavior) {
    String parameters =
        behavior.getParameters().stream()
            .map(JApiParameter::getType)
            .collect(Collectors.joining(",", "(", ")"));
    String name = className + '#' + memberName(behavior) + parameters;
    report(name, behavior.getChangeStatus(), behavior);
    behavior.getParameters().forEach(parameter -> changed(name, parameter));
    if (behavior instanceof JApiMethod method) {
      changed(name, method.getReturnType());
    }
  }

  private static String memberName(JApiBehavior behavior) {
    return behavior instanceof JApiConstructor ? "<init>" : behavior.getName();
  }

  private void report(String name, JApiChangeStatus status, JApiCompatibility member) {
    switch (status) {
      case NEW -> differences.add(new Difference(Kind.ADDED, name, ""));
      case REMOVED -> differences.add(new Difference(Kind.REMOVED, name, ""));
      case MODIFIED, UNCHANGED -> changed(name, member);
    }
  }

  private void changed(String name, JApiCompatibility member) {
    String detail =
        member.getCompatibilityChanges().stream()
            .map(JApiCompatibilityChange::getType)
            .filter(type -> !REPORTED_ELSEWHERE.contains(type))
            .map(JApiCompatibilityChangeType::name)
            .sorted()
            .distinct()
            .collect(Collectors.joining(", "));
    if (!detail.isEmpty()) {
      differences.add(new Difference(Kind.CHANGED, name, detail));
    }
  }

  /** Packs a directory of classes, since japicmp reads jars only. */
  private static JApiCmpArchive archive(Path location, Path scratch) throws IOException {
    Path jar = location;
    if (Files.isDirectory(location)) {
      jar = Files.createTempFile(scratch, "classes", ".jar");
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream packed = new JarOutputStream(file);
          Stream<Path> classes = Files.walk(location)) {
        for (Path path : (Iterable<Path>) classes.filter(Files::isRegularFile)::iterator) {
          packed.putNextEntry(new JarEntry(location.relativize(path).toString()));
          Files.copy(path, packed);
        }
      }
    }
    return new JApiCmpArchive(jar.toFile(), "1");
  }
}
