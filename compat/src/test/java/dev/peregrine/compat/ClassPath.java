package dev.peregrine.compat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where classes are: ours and our dependencies on the test's class path, the incumbent's in {@code
 * target/incumbent}.
 */
public final class ClassPath {
  private static final Path MODULE =
      Path.of(System.getProperty("basedir", "compat")).toAbsolutePath();

  private static final String RUNTIME =
      "(okhttp|okio|kotlin|annotations-|grpc|guava|failureaccess|perfmark|gson|snakeyaml).*";

  private ClassPath() {}

  /** The folder of this module. */
  public static Path module() {
    return MODULE;
  }

  /** The root of the project. */
  public static Path project() {
    return MODULE.getParent();
  }

  /** The jar or directory on the test's class path that holds a class. */
  public static Path locationOf(String className) {
    try {
      Class<?> type = Class.forName(className, false, ClassPath.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(className + " is not on the class path", e);
    }
  }

  /** The incumbent's jar, for example {@code api} or {@code sdk-trace}. */
  public static Path incumbent(String name) {
    Path jar = MODULE.resolve("target/incumbent/opentelemetry-" + name + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; Maven copies it before the tests");
    }
    return jar;
  }

  /** All jars of the incumbent. */
  public static List<Path> incumbents() {
    return Artifact.all().flatMap(artifact -> artifact.incumbents().stream()).toList();
  }

  /** What a program has of ours that runs on the SDK. */
  public static List<Path> ours() {
    return Artifact.neutral().map(Artifact::location).toList();
  }

  /** What both the incumbent and we need at run time, without OpenTelemetry itself. */
  public static List<Path> libraries() {
    Collection<Path> ours = Artifact.all().map(Artifact::location).collect(Collectors.toSet());
    return entries()
        .filter(entry -> !ours.contains(entry))
        .filter(entry -> !entry.startsWith(MODULE))
        .filter(entry -> !entry.getFileName().toString().matches("opentelemetry-(?!proto).*"))
        .toList();
  }

  /** What our artifacts need at run time, without the tools of these tests. */
  public static List<Path> runtimeLibraries() {
    return libraries().stream()
        .filter(path -> path.getFileName().toString().matches(RUNTIME))
        .toList();
  }

  /** The entries of the test's class path. */
  public static Stream<Path> entries() {
    // Surefire hides the class path in the manifest of a jar.
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(Files::exists);
  }

  /** Joins entries to the form of {@code -classpath}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static String join(Collection<Path>... parts) {
    return Arrays.stream(parts)
        .flatMap(Collection::stream)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads a file of this module. */
  public static List<String> lines(String file) {
    try {
      return Files.readAllLines(MODULE.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
