package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Logging frameworks reach our SDK: Logback and Log4j 2 by the published appenders that were
 * written for the incumbent, {@code java.util.logging} by our own handler.
 */
class LogBridgesTest {

  /** How a program logs, and what its levels are called. */
  enum Framework {
    LOGBACK("logback.configurationFile", "logback.xml", "WARN", "ERROR"),
    LOG4J("log4j2.configurationFile", "log4j2.xml", "WARN", "ERROR"),
    JUL("java.util.logging.config.file", "logging.properties", "WARNING", "SEVERE");

    private final String property;
    private final String configuration;
    private final String warning;
    private final String error;

    Framework(String property, String configuration, String warning, String error) {
      this.property = property;
      this.configuration = configuration;
      this.warning = warning;
      this.error = error;
    }

    private String setting() {
      Path folder = ClassPath.module().resolve("src/test/programs/bridges");
      return "-D" + property + "=" + folder.resolve(configuration);
    }
  }

  @ParameterizedTest
  @EnumSource
  void logging_onOurApi_arrives(Framework framework, @TempDir Path program) throws Exception {
    assertArrives(framework, List.of(), program);
  }

  /** The published appenders bring the incumbent's API along. */
  @ParameterizedTest
  @EnumSource
  void logging_onTheirApiBeforeOurs_arrives(Framework framework, @TempDir Path program)
      throws Exception {
    assertArrives(framework, Artifact.API.incumbents(), program);
  }

  private static void assertArrives(Framework framework, List<Path> apiBeforeOurs, Path program)
      throws Exception {
    List<Path> bridges = bridges();
    Programs.compile(
        "-classpath",
        Stream.concat(bridges.stream(), ClassPath.ours().stream()).toList(),
        program,
        "bridges");
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      List<String> ids =
          ChildJvm.onClassPath(
                  List.of(program),
                  apiBeforeOurs,
                  ClassPath.ours(),
                  bridges,
                  ClassPath.runtimeLibraries())
              .with(framework.setting())
              .with("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint())
              .with("-Dotel.exporter.otlp.protocol=http/protobuf")
              .with("-Dotel.metrics.exporter=none")
              .run("bridges.Main", framework.name())
              .assertSucceeded()
              .output()
              .lines()
              .toList();

      assertThat(payment(receiver))
          .satisfiesExactly(
              warning -> {
                assertPlain(warning, "outside", SeverityNumber.SEVERITY_NUMBER_WARN);
                assertThat(warning.getSeverityText()).isEqualTo(framework.warning);
                assertThat(warning.getTraceId()).isEqualTo(ByteString.EMPTY);
                assertThat(warning.getSpanId()).isEqualTo(ByteString.EMPTY);
              },
              info -> {
                assertPlain(info, "order A-1 paid", SeverityNumber.SEVERITY_NUMBER_INFO);
                assertThat(info.getSeverityText()).isEqualTo("INFO");
                assertIn(ids, info);
              },
              error -> {
                assertPlain(error, "failed", SeverityNumber.SEVERITY_NUMBER_ERROR);
                assertThat(error.getSeverityText()).isEqualTo(framework.error);
                assertIn(ids, error);
                assertThat(attributes(error))
                    .containsEntry("exception.type", "java.lang.IllegalStateException")
                    .containsEntry("exception.message", "bad")
                    .hasEntrySatisfying(
                        "exception.stacktrace",
                        trace ->
                            assertThat(trace)
                                .startsWith("java.lang.IllegalStateException: bad")
                                .contains("at bridges.Main.main"));
              });
    }
  }

  private static List<Path> bridges() throws IOException {
    try (Stream<Path> files = Files.list(ClassPath.module().resolve("target/bridges"))) {
      return Stream.concat(files.sorted(), Stream.of(ClassPath.incumbent("api-incubator")))
          .toList();
    }
  }

  private static List<LogRecord> payment(OtlpReceiver receiver) {
    return receiver.logs().stream()
        .map(ResourceLogs::getScopeLogsList)
        .flatMap(List::stream)
        .filter(scope -> scope.getScope().getName().equals("shop.payment"))
        .map(ScopeLogs::getLogRecordsList)
        .flatMap(List::stream)
        .toList();
  }

  private static void assertPlain(LogRecord log, String body, SeverityNumber severity) {
    assertThat(log.getBody().getStringValue()).isEqualTo(body);
    assertThat(log.getSeverityNumber()).isEqualTo(severity);
    assertThat(log.getTimeUnixNano()).isPositive();
    assertThat(log.getObservedTimeUnixNano()).isGreaterThanOrEqualTo(log.getTimeUnixNano());
  }

  /** The program prints the ids of its span. */
  private static void assertIn(List<String> ids, LogRecord log) {
    HexFormat hex = HexFormat.of();
    assertThat(
            List.of(
                hex.formatHex(log.getTraceId().toByteArray()),
                hex.formatHex(log.getSpanId().toByteArray())))
        .isEqualTo(ids);
    assertThat(log.getFlags() & 1).as("sampled").isEqualTo(1);
  }

  private static Map<String, String> attributes(LogRecord log) {
    return log.getAttributesList().stream()
        .collect(
            Collectors.toMap(KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
  }
}
