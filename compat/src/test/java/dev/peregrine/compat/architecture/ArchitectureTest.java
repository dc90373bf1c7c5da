package dev.peregrine.compat.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.peregrine.compat.Artifact;
import dev.peregrine.compat.ReviewedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that every class of the libraries keeps. */
class ArchitectureTest {
  private static final String CONCURRENT = "dev.peregrine.sdk.common.internal.concurrent";

  private static final String ATOMIC = "java.util.concurrent.atomic";

  private static final Set<String> LOW_LEVEL =
      Set.of(
          "java.lang.invoke.VarHandle",
          "sun.misc.Unsafe",
          ATOMIC + ".AtomicIntegerFieldUpdater",
          ATOMIC + ".AtomicLongFieldUpdater",
          ATOMIC + ".AtomicReferenceFieldUpdater");

  private static final Pattern COMPARE_AND_SET =
      Pattern.compile(
          "(weak)?[cC]ompareAnd.*|getAndUpdate|updateAndGet|getAndAccumulate|accumulateAndGet");

  /** Who may see whom. */
  private static final Map<Artifact, Set<Artifact>> ARROWS =
      Map.ofEntries(
          entry(Artifact.API, EnumSet.noneOf(Artifact.class)),
          entry(Artifact.SDK_COMMON, EnumSet.of(Artifact.API)),
          entry(Artifact.SDK_TRACE, EnumSet.of(Artifact.API, Artifact.SDK_COMMON)),
          entry(Artifact.SDK_METRICS, EnumSet.of(Artifact.API, Artifact.SDK_COMMON)),
          entry(Artifact.SDK_LOGS, EnumSet.of(Artifact.API, Artifact.SDK_COMMON)),
          entry(Artifact.SDK, EnumSet.range(Artifact.API, Artifact.SDK_LOGS)),
          entry(Artifact.AUTOCONFIGURE_SPI, EnumSet.range(Artifact.API, Artifact.SDK)),
          entry(Artifact.EXPORTER_OTLP, EnumSet.range(Artifact.API, Artifact.AUTOCONFIGURE_SPI)),
          entry(Artifact.EXPORTER_LOGGING, EnumSet.range(Artifact.API, Artifact.AUTOCONFIGURE_SPI)),
          entry(
              Artifact.EXPORTER_PROMETHEUS,
              EnumSet.range(Artifact.API, Artifact.AUTOCONFIGURE_SPI)),
          entry(
              Artifact.JAEGER_REMOTE_SAMPLER, EnumSet.range(Artifact.API, Artifact.EXPORTER_OTLP)),
          entry(
              Artifact.RESOURCE_DETECTORS, EnumSet.range(Artifact.API, Artifact.AUTOCONFIGURE_SPI)),
          entry(Artifact.AUTOCONFIGURE, EnumSet.range(Artifact.API, Artifact.AUTOCONFIGURE_SPI)),
          entry(Artifact.PROPAGATORS, EnumSet.of(Artifact.API, Artifact.AUTOCONFIGURE_SPI)),
          entry(Artifact.TESTING, EnumSet.range(Artifact.API, Artifact.SDK)),
          entry(Artifact.JUL_HANDLER, EnumSet.of(Artifact.API)));

  @Test
  void artifacts_always_dependOnlyInTheDirectionOfTheArrows() {
    assertThat(
            dependencies()
                .filter(
                    dependency -> {
                      Artifact from = artifactOf(dependency.getOriginClass());
                      Artifact to = OurClasses.artifactOf(dependency.getTargetClass()).orElse(from);
                      return to != from && !ARROWS.get(from).contains(to);
                    }))
        .isEmpty();
  }

  @Test
  void packages_always_areFreeOfCycles() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                // Signatures of the contract force this pair into one.
                return SliceIdentifier.of(
                    type.getPackageName()
                        .replace(
                            "io.opentelemetry.sdk.metrics.export", "io.opentelemetry.sdk.metrics"));
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(OurClasses.all());
  }

  @Test
  void types_always_standUnderOneOfTwoNames() {
    assertThat(OurClasses.all().stream())
        .extracting(JavaClass::getPackageName)
        .allMatch(
            name -> name.startsWith("io.opentelemetry.") || name.startsWith("dev.peregrine."));
  }

  /** {@code ContractTest} looks after the public types outside of internal packages. */
  @Test
  void internalTypesOfTheContract_always_areThoseThatOthersLinkTo() {
    ReviewedList reviewed = ReviewedList.read("internals.txt");

    assertThat(OurClasses.all().stream())
        .extracting(JavaClass::getName)
        .filteredOn(name -> name.startsWith("io.opentelemetry.") && name.contains(".internal."))
        .filteredOn(name -> !name.endsWith(".package-info"))
        .filteredOn(name -> !reviewed.covers(name.replaceAll("\\$.*", "")))
        .isEmpty();
    assertThat(reviewed.unused()).isEmpty();
  }

  @Test
  void varHandlesAndCompareAndSet_always_stayInTheConcurrencyPackage() {
    ReviewedList reviewed = ReviewedList.read("concurrency.txt");

    assertThat(Stream.concat(users(LOW_LEVEL), compareAndSetCallers()))
        .filteredOn(user -> !user.getPackageName().equals(CONCURRENT))
        .extracting(JavaClass::getName)
        .filteredOn(name -> !reviewed.covers(name))
        .isEmpty();
    assertThat(reviewed.unused()).isEmpty();
  }

  private static Stream<JavaClass> compareAndSetCallers() {
    return OurClasses.all().stream()
        .filter(type -> artifactOf(type) != Artifact.API)
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().getPackageName().equals(ATOMIC))
        .filter(call -> COMPARE_AND_SET.matcher(call.getName()).matches())
        .map(JavaAccess::getOriginOwner);
  }

  @Test
  void libraries_butConsoleExporters_leaveTheStandardStreamsAlone() {
    assertThat(
            OurClasses.all().stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                .filter(access -> List.of("out", "err").contains(access.getName()))
                .map(access -> access.getOriginOwner().getSimpleName())
                .distinct())
        .containsExactly("StandardOutput");
    assertThat(
            OurClasses.all().stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("printStackTrace"))
                .filter(call -> call.getTarget().getRawParameterTypes().isEmpty()))
        .isEmpty();
  }

  @Test
  void monitors_withoutReason_areNotUsed() throws Exception {
    ReviewedList reviewed = ReviewedList.read("monitors.txt");

    assertThat(Monitors.users())
        .filteredOn(name -> !reviewed.covers(name.replaceAll("\\$.*", "")))
        .isEmpty();
    assertThat(reviewed.unused()).isEmpty();
  }

  private static Stream<Dependency> dependencies() {
    return OurClasses.all().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  /** The classes that use one of the given classes. */
  private static Stream<JavaClass> users(Set<String> targets) {
    return dependencies()
        .filter(
            dependency ->
                targets.contains(dependency.getTargetClass().getBaseComponentType().getName()))
        .map(Dependency::getOriginClass)
        .distinct();
  }

  private static Artifact artifactOf(JavaClass type) {
    return OurClasses.artifactOf(type).orElseThrow();
  }
}
