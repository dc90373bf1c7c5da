package dev.peregrine.compat.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.OtlpReceiver;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A service, in the class {@code Main}, on the class path that a build tool made for it. */
final class MigratedProgram {
  private final List<Path> classPath;

  MigratedProgram(List<Path> classPath) {
    this.classPath = classPath;
  }

  /** Checks that ours are there, and none of those that they replace. */
  void assertFreeOfTheIncumbent() {
    List<String> names = classPath.stream().map(path -> path.getFileName().toString()).toList();
    String replaced =
        String.join(
            "|",
            ClassPath.incumbents().stream()
                .map(jar -> jar.getFileName().toString().replace(".jar", ""))
                .toList());
    assertThat(names)
        .anyMatch(name -> name.startsWith("peregrine-api-"))
        .anyMatch(name -> name.startsWith("peregrine-sdk-"))
        .noneMatch(name -> name.matches("(" + replaced + ")-\\d.*"));
  }

  /**
   * Runs it with these options of the JVM, and checks that its span, and only that, has arrived.
   */
  void assertSpanArrives(String... properties) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      span(receiver, properties);
    }
  }

  /** Runs it, and checks that its span has arrived, and the line of log within. */
  void assertSpanAndLogArrive(String... properties) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Span span = span(receiver, properties);
      assertThat(logs(receiver))
          .filteredOn(log -> log.getBody().getStringValue().equals("ordered"))
          .extracting(LogRecord::getSpanId)
          .containsExactly(span.getSpanId());
    }
  }

  private Span span(OtlpReceiver receiver, String... properties) throws Exception {
    ChildJvm.onClassPath(classPath)
        .with("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint())
        .with("-Dotel.exporter.otlp.protocol=http/protobuf")
        .with("-Dreceiver=" + receiver.endpoint())
        .with(properties)
        .run("Main")
        .assertSucceeded();
    assertThat(receiver.spans()).extracting(Span::getName).containsExactly("order");
    return receiver.spans().findFirst().orElseThrow();
  }

  private static Stream<LogRecord> logs(OtlpReceiver receiver) {
    return receiver.logs().stream()
        .flatMap(resource -> resource.getScopeLogsList().stream())
        .flatMap(scope -> scope.getLogRecordsList().stream());
  }
}
