package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.LoadedClasses;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the start of a program until the receiver has confirmed a span, a measurement and a log
 * record, little is loaded. Classes are counted as the benchmark of the start does: those of the
 * whole virtual machine, by its own count.
 */
class StartTest {
  /** The same start loads 170 more on Java 25, all of them the platform's. */
  private static final int MAX_CLASSES = Runtime.version().feature() < 25 ? 1_590 : 1_760;

  /** A class that was made for a lambda or a method reference, as it stands in the log. */
  private static final Predicate<String> OUR_LAMBDA =
      name -> name.matches("(io\\.opentelemetry|dev\\.peregrine)\\..*\\$\\$Lambda.*");

  /** What the platform itself takes of these is its own affair. */
  private static final Predicate<String> COSTLY =
      name ->
          name.startsWith("java.util.stream.")
              || name.startsWith("java.util.regex.Pattern")
              || name.startsWith("java.util.Formatter")
              || name.startsWith("java.util.logging.")
              || name.startsWith("java.net.http.")
              || name.startsWith("jdk.internal.net.http.")
              || name.equals("java.security.SecureRandom")
              || name.startsWith("sun.security.provider.NativePRNG");

  private static final Predicate<String> TRANSPORTS =
      name -> name.matches("(okhttp3|okio|kotlin|io\\.grpc|com\\.google)\\..*");

  @TempDir private Path folder;

  @Test
  void firstFlush_byHttp_loadsLittle() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      assertLoadsLittle("http/protobuf", receiver);
    }
  }

  @Test
  void firstFlush_byGrpc_loadsLittle() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.startGrpc()) {
      assertLoadsLittle("grpc", receiver);
    }
  }

  private void assertLoadsLittle(String protocol, OtlpReceiver receiver) throws Exception {
    List<Path> ours = Artifact.main().map(Artifact::location).toList();
    Programs.compile("-classpath", ours, folder, "start");
    String output =
        jvm(ours, "start.log")
            .with("-Dotel.exporter.otlp.protocol=" + protocol)
            .with("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint())
            .run("start.Main")
            .assertSucceeded()
            .output();
    assertAllArrived(receiver);
    int count = Integer.parseInt(output.strip());
    LoadedClasses classes = LoadedClasses.read(folder.resolve("start.log")).before("start.Count");
    jvm(ours, "platform.log").run("start.Platform", receiver.endpoint()).assertSucceeded();
    LoadedClasses platform = LoadedClasses.read(folder.resolve("platform.log"));

    assertSoftly(
        all -> {
          all.assertThat(count)
              .as(() -> "loaded classes; by package: " + classes.byPackage())
              .isLessThanOrEqualTo(MAX_CLASSES);
          all.assertThat(classes.matching(OUR_LAMBDA)).as("lambdas of ours").isEmpty();
          all.assertThat(classes.without(platform).matching(COSTLY))
              .as("costly parts of the JDK")
              .isEmpty();
          all.assertThat(classes.matching(TRANSPORTS)).as("libraries for transport").isEmpty();
        });
  }

  private ChildJvm jvm(List<Path> ours, String log) {
    return ChildJvm.onClassPath(List.of(folder), ours, ClassPath.runtimeLibraries())
        // As a virtual machine without options has it; another collector loads a few classes more.
        .with("-XX:-UseSerialGC", "-XX:+UseG1GC")
        .with("-Xlog:class+load:file=" + folder.resolve(log));
  }

  private static void assertAllArrived(OtlpReceiver receiver) {
    assertThat(receiver.spans()).extracting(Span::getName).containsExactly("span");
    assertThat(receiver.metrics())
        .flatMap(resource -> resource.getScopeMetricsList())
        .extracting(ScopeMetrics::getScope)
        .extracting(InstrumentationScope::getName)
        .contains("start");
    assertThat(receiver.logs())
        .flatMap(resource -> resource.getScopeLogsList())
        .extracting(ScopeLogs::getScope)
        .extracting(InstrumentationScope::getName)
        .containsExactly("start");
  }
}
