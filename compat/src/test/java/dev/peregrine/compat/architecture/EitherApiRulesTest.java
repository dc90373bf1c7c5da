package dev.peregrine.compat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.peregrine.compat.Artifact;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The SDK runs on the incumbent's API as well as on ours, so it may use only what both have. */
class EitherApiRulesTest {
  /**
   * One in each of two artifacts finds out which API there is, and one is used only if it is ours.
   */
  private static final List<String> AWARE_OF_OUR_API =
      List.of(
          "dev.peregrine.propagators.internal.RemoteSpanContext",
          "dev.peregrine.propagators.internal.SpanIds",
          "dev.peregrine.sdk.common.internal.ApiAccess",
          "io.opentelemetry.sdk.trace.SdkSpanContext");

  /** What both APIs have, and what only switches instrumentation off. */
  private static final List<String> ALIKE =
      List.of("io.opentelemetry.api.impl.InstrumentationUtil");

  @Test
  void internalsOfOurApi_inTheSdk_areUsedInFourPlacesOnly() {
    assertThat(
            sdk()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOf(Artifact.API, dependency.getTargetClass()))
                .filter(
                    dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("dev.peregrine."))
                .map(Dependency::getOriginClass)
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(AWARE_OF_OUR_API);
  }

  @Test
  void callsFromTheSdk_always_existInTheIncumbentsApi() throws Exception {
    Set<String> missing = new TreeSet<>();
    try (URLClassLoader incumbent = incumbentApi()) {
      sdk()
          .flatMap(type -> type.getAccessesFromSelf().stream())
          .filter(access -> isOf(Artifact.API, access.getTargetOwner()))
          .filter(access -> access.getTargetOwner().getName().startsWith("io.opentelemetry."))
          .filter(access -> !exists(access, incumbent))
          .forEach(access -> missing.add(access.getDescription()));
    }
    assertThat(missing).isEmpty();
  }

  /** So their tests need not be run on each API. */
  @ParameterizedTest
  @FieldSource("dev.peregrine.compat.WithoutApi#PREFIXES")
  void apis_whereTestsRunOnOneOnly_areNotUsed(String prefix) {
    List<JavaClass> types = sdk().filter(type -> type.getName().startsWith(prefix)).toList();

    assertThat(types).as("classes that begin with %s", prefix).isNotEmpty();
    assertThat(types)
        .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
        .filteredOn(dependency -> isOf(Artifact.API, dependency.getTargetClass()))
        .extracting(dependency -> dependency.getTargetClass().getName())
        .isSubsetOf(ALIKE);
  }

  private static Stream<JavaClass> sdk() {
    return OurClasses.all().stream().filter(type -> !isOf(Artifact.API, type));
  }

  private static boolean isOf(Artifact artifact, JavaClass type) {
    return OurClasses.artifactOf(type).filter(artifact::equals).isPresent();
  }

  private static URLClassLoader incumbentApi() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : Artifact.API.incumbents()) {
      urls.add(jar.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static boolean exists(JavaAccess<?> access, ClassLoader incumbent) {
    AccessTarget target = access.getTarget();
    try {
      Class<?> owner = Class.forName(target.getOwner().getName(), false, incumbent);
      return types(owner).anyMatch(type -> declares(type, target));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** A type, and all that it inherits from. */
  private static Stream<Class<?>> types(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    Stream<Class<?>> object = type.isInterface() ? Stream.of(Object.class) : Stream.empty();
    return Stream.of(Stream.<Class<?>>of(type), above.flatMap(EitherApiRulesTest::types), object)
        .flatMap(types -> types);
  }

  private static boolean declares(Class<?> type, AccessTarget target) {
    if (target instanceof CodeUnitAccessTarget called) {
      String wanted = signature(called);
      return Stream.<Executable>concat(
              Arrays.stream(type.getDeclaredMethods()),
              Arrays.stream(type.getDeclaredConstructors()))
          .anyMatch(member -> signature(member).equals(wanted));
    }
    return Arrays.stream(type.getDeclaredFields())
        .anyMatch(field -> field.getName().equals(target.getName()));
  }

  private static String signature(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .map(JavaClass::getName)
        .collect(Collectors.joining(",", target.getName() + '(', ")"));
  }

  private static String signature(Executable member) {
    String name = member instanceof java.lang.reflect.Constructor ? "<init>" : member.getName();
    return Arrays.stream(member.getParameterTypes())
        .map(Class::getName)
        .collect(Collectors.joining(",", name + '(', ")"));
  }
}
