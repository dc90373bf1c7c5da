package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program that was compiled against the incumbent's jars behaves the same on ours: it prints the
 * same lines and sends the same spans, metrics and log records, but for the lines in {@code
 * behaviour.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapTest {

  /** What stands on the class path, first to last. */
  enum Jars {
    OURS(ClassPath.ours()),
    OURS_FIRST(ClassPath.ours(), ClassPath.incumbents()),
    THEIRS_FIRST(ClassPath.incumbents(), ClassPath.ours()),
    THEIR_API_OUR_SDK(Artifact.API.incumbents(), ourSdk()),
    THEIR_API_FIRST(Artifact.API.incumbents(), ClassPath.ours()),
    OUR_API_FIRST(ClassPath.ours(), Artifact.API.incumbents());

    private final List<Path> path;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    Jars(Collection<Path>... parts) {
      this.path = Stream.of(parts).flatMap(Collection::stream).toList();
    }

    private static List<Path> ourSdk() {
      return Artifact.sdk().map(Artifact::location).toList();
    }
  }

  private final ReviewedList reviewed = ReviewedList.read("behaviour.txt");
  private final Set<String> differing = new HashSet<>();
  private Path program;
  private List<String> expected;

  @BeforeAll
  void runOnIncumbent(@TempDir Path directory) throws Exception {
    program = directory;
    Programs.compile("-classpath", ClassPath.incumbents(), program, "swap");
    expected = run(ClassPath.incumbents());
    assertThat(expected).hasSizeGreaterThan(100).anyMatch(line -> line.startsWith("received"));
  }

  @ParameterizedTest
  @EnumSource
  void program_compiledAgainstTheIncumbent_behavesTheSame(Jars jars) throws Exception {
    List<String> actual = run(jars.path);

    Set<String> differences =
        new TreeSet<>(Comparator.comparing(SwapTest::key).thenComparing(line -> line));
    missing(expected, actual).forEach(line -> differences.add(line + "   <- only the incumbent"));
    missing(actual, expected).forEach(line -> differences.add(line + "   <- only here"));
    differences.stream().map(SwapTest::key).forEach(differing::add);
    assertThat(differences).filteredOn(line -> !reviewed.covers(key(line))).isEmpty();
  }

  @AfterAll
  void behaviour_always_isAllNeeded() {
    assertThat(reviewed.reasons().keySet()).isSubsetOf(differing);
  }

  private List<String> run(Collection<Path> jars) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      String output =
          ChildJvm.onClassPath(List.of(program), jars, ClassPath.libraries())
              .run("swap.Main", receiver.endpoint())
              .assertSucceeded()
              .output();
      List<String> lines = new ArrayList<>(output.lines().toList());
      receiver.received().forEach(resource -> describe(resource, lines));
      receiver.metrics().forEach(resource -> describe(resource, lines));
      receiver.logs().forEach(resource -> describe(resource, lines));
      return lines;
    }
  }

  private static void describe(Resource resource, List<String> lines) {
    resource.getAttributesList().stream()
        .filter(attribute -> !attribute.getKey().equals("service.instance.id"))
        .filter(attribute -> !attribute.getKey().equals("telemetry.sdk.version"))
        .forEach(
            attribute ->
                lines.add("received resource " + attribute.getKey() + ": " + value(attribute)));
  }

  private static void describe(ResourceMetrics resource, List<String> lines) {
    describe(resource.getResource(), lines);
    for (ScopeMetrics scope : resource.getScopeMetricsList()) {
      for (Metric metric : scope.getMetricsList()) {
        lines.add(
            "received "
                + scope.getScope().getName()
                + " "
                + metric.getName()
                + ": "
                + describe(metric));
      }
    }
  }

  private static String describe(Metric metric) {
    Metric.Builder sorted = metric.toBuilder();
    if (metric.hasSum()) {
      // No order of points is promised.
      sorted
          .getSumBuilder()
          .clearDataPoints()
          .addAllDataPoints(
              metric.getSum().getDataPointsList().stream()
                  .sorted(Comparator.comparing(point -> point.getAttributesList().toString()))
                  .toList());
    }
    return sorted
        .build()
        .toString()
        .replaceAll("\\w*time_unix_nano: \\d+\\s*", "")
        .replaceAll("\\s+", " ");
  }

  private static void describe(ResourceLogs resource, List<String> lines) {
    describe(resource.getResource(), lines);
    for (ScopeLogs scope : resource.getScopeLogsList()) {
      for (LogRecord log : scope.getLogRecordsList()) {
        lines.add("received " + scope.getScope().getName() + " log: " + describe(log));
      }
    }
  }

  private static String describe(LogRecord log) {
    List<KeyValue> attributes = new ArrayList<>(log.getAttributesList());
    attributes.sort(Comparator.comparing(KeyValue::getKey));
    return log.toBuilder()
        .clearAttributes()
        .addAllAttributes(attributes)
        .setObservedTimeUnixNano(log.getObservedTimeUnixNano() > 0 ? 1 : 0)
        .build()
        .toString()
        .replaceAll("\\s+", " ");
  }

  private static void describe(ResourceSpans resource, List<String> lines) {
    describe(resource.getResource(), lines);
    for (ScopeSpans scope : resource.getScopeSpansList()) {
      for (Span span : scope.getSpansList()) {
        lines.add(
            "received "
                + scope.getScope().getName()
                + " "
                + span.getName()
                + ": "
                + describe(span));
      }
    }
  }

  private static String describe(Span span) {
    return span.getKind()
        + " flags="
        + Integer.toHexString(span.getFlags())
        + " attributes="
        + span.getAttributesList().stream().map(SwapTest::value).toList()
        + " events="
        + span.getEventsList().stream().map(Span.Event::getName).toList()
        + " parent="
        + span.getParentSpanId().size()
        + " times="
        + (span.getStartTimeUnixNano() > 0
            && span.getEndTimeUnixNano() >= span.getStartTimeUnixNano());
  }

  private static String value(KeyValue attribute) {
    return attribute.getKey() + '=' + attribute.getValue().toString().strip();
  }

  private static List<String> missing(List<String> lines, List<String> from) {
    List<String> rest = new ArrayList<>(lines);
    from.forEach(rest::remove);
    return rest;
  }

  private static String key(String line) {
    return line.substring(0, Math.max(line.indexOf(": "), 0));
  }
}
