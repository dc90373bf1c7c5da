package dev.peregrine.compat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.Artifact;
import dev.peregrine.compat.ClassPath;
import dev.peregrine.compat.ReviewedList;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What japicmp does not look at: nullness, deprecation, {@code default} and {@code abstract}, the
 * values of constants, the order of enum constants. Where ours differs on purpose the member stands
 * in {@code signatures.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureTest {
  private final ReviewedList reviewed = ReviewedList.read("signatures.txt");
  private final Map<Artifact, List<String>> differences = new EnumMap<>(Artifact.class);

  @BeforeAll
  void compareAll() throws Exception {
    try (URLClassLoader loader = incumbent()) {
      for (Artifact artifact : Artifact.values()) {
        differences.put(artifact, compare(artifact, loader));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void type_besideTheIncumbents_looksTheSameToCompilers(Artifact artifact) {
    List<String> found = differences.get(artifact);
    assertThat(found).as(String.join("\n", found)).isEmpty();
  }

  @Test
  void signatures_always_areAllNeeded() {
    assertThat(reviewed.unused()).isEmpty();
  }

  private static URLClassLoader incumbent() throws IOException {
    List<Path> paths = new ArrayList<>(ClassPath.incumbents());
    paths.addAll(ClassPath.libraries());
    // Some of its classes name optional types, and its annotations for nullness come from a jar of
    // their own.
    paths.add(ClassPath.incumbent("api-incubator"));
    paths.add(ClassPath.module().resolve("target/incumbent/jsr305.jar"));
    List<URL> urls = new ArrayList<>();
    for (Path path : paths) {
      urls.add(path.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private List<String> compare(Artifact artifact, ClassLoader incumbent) throws Exception {
    Map<String, String> theirs = new TreeMap<>();
    Map<String, String> ours = new TreeMap<>();
    for (Path jar : artifact.incumbents()) {
      for (String name : classes(jar)) {
        describe(Class.forName(name, false, incumbent), theirs, ours);
      }
    }
    List<String> found = new ArrayList<>();
    theirs.forEach(
        (name, their) -> {
          String our = ours.get(name);
          if (!their.equals(our) && !reviewed.coversMember(name)) {
            found.add(name + "\n    theirs " + their + "\n    ours   " + our);
          }
        });
    return found;
  }

  /** What is missing in ours stays out of both maps: {@link ContractTest} reports it. */
  private static void describe(
      Class<?> their, Map<String, String> theirs, Map<String, String> ours) {
    String className = their.getName();
    if (!isVisible(their.getModifiers())) {
      return;
    }
    Class<?> our;
    try {
      our = Class.forName(className, false, SignatureTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return;
    }
    theirs.put(className, Signature.of(their) + enumConstants(their));
    ours.put(className, Signature.of(our) + enumConstants(our));

    Stream.of(
            their.getDeclaredConstructors(), their.getDeclaredMethods(), their.getDeclaredFields())
        .flatMap(Arrays::stream)
        .map(Member.class::cast)
        .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
        .forEach(
            member -> {
              Member mine = find(member, our);
              if (mine != null) {
                theirs.put(className + '#' + name(member), signature(member));
                ours.put(className + '#' + name(member), signature(mine));
              }
            });
  }

  private static Member find(Member their, Class<?> our) {
    return Stream.<Class<?>>iterate(our, type -> type != null, Class::getSuperclass)
        .flatMap(
            type ->
                Stream.of(
                    type.getDeclaredConstructors(),
                    type.getDeclaredMethods(),
                    type.getDeclaredFields()))
        .flatMap(Arrays::stream)
        .map(Member.class::cast)
        .filter(member -> !member.isSynthetic() && member.getClass() == their.getClass())
        .filter(member -> name(member).equals(name(their)))
        .findFirst()
        .orElse(null);
  }

  private static String name(Member member) {
    if (member instanceof Field) {
      return member.getName();
    }
    String parameters =
        Arrays.stream(((Executable) member).getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(",", "(", ")"));
    return (member instanceof Method ? member.getName() : "<init>") + parameters;
  }

  private static String signature(Member member) {
    if (member instanceof Method method) {
      return Signature.of(method);
    }
    return member instanceof Field field
        ? Signature.of(field)
        : Signature.of((Constructor<?>) member);
  }

  private static String enumConstants(Class<?> type) {
    return type.isEnum() ? Arrays.toString(type.getEnumConstants()) : "";
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName().replace('/', '.'))
          .filter(name -> name.endsWith(".class") && ContractTypes.includes(name))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }
}
