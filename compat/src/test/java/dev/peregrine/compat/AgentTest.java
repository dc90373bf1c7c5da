package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.jvm.ChildJvm;
import dev.peregrine.compat.jvm.OtlpReceiver;
import dev.peregrine.compat.jvm.Programs;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The incumbent's published Java agent runs over our API jar: it brings an SDK of its own and
 * weaves itself into some classes by name, so that spans made by hand and spans made by the agent
 * are one trace.
 */
class AgentTest {
  @Test
  void spansByHand_underTheIncumbentsAgent_joinTheAgentsTrace(@TempDir Path program)
      throws Exception {
    List<Path> api = List.of(Artifact.API.location());
    Programs.compile("-classpath", api, program, "agent");
    List<Span> spans;
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      ChildJvm.onClassPath(List.of(program), api)
          .with("-javaagent:" + ClassPath.incumbent("javaagent"))
          .with("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint())
          .with("-Dotel.exporter.otlp.protocol=http/protobuf")
          .with("-Dotel.metrics.exporter=none", "-Dotel.logs.exporter=none")
          .run("agent.Main")
          .assertSucceeded();
      spans = receiver.spans().toList();
    }

    assertThat(spans)
        .extracting(Span::getTraceId)
        .as("one trace")
        .hasSizeGreaterThan(1)
        .containsOnly(spans.get(0).getTraceId());
    assertThat(path("inner", spans))
        .containsExactly(
            "CLIENT by agent",
            "SERVER by agent",
            "outer",
            "CLIENT by agent",
            "SERVER by agent",
            "inner");
    assertThat(path("task", spans))
        .containsExactly("CLIENT by agent", "SERVER by agent", "outer", "task");
    assertThat(find("inner", spans).getAttributesList())
        .filteredOn(attribute -> attribute.getKey().equals("baggage"))
        .extracting(attribute -> attribute.getValue())
        .containsExactly(AnyValue.newBuilder().setStringValue("outer").build());
  }

  /** The names from the root down to a span; those of the agent's own spans are its affair. */
  private static List<String> path(String name, List<Span> spans) {
    var byId = spans.stream().collect(Collectors.toMap(Span::getSpanId, span -> span));
    List<String> path = new ArrayList<>();
    for (Span span = find(name, spans); span != null; span = byId.get(span.getParentSpanId())) {
      String kind = span.getKind().name().replace("SPAN_KIND_", "");
      path.add(0, kind.equals("INTERNAL") ? span.getName() : kind + " by agent");
    }
    return path;
  }

  private static Span find(String name, List<Span> spans) {
    return spans.stream().filter(span -> span.getName().equals(name)).findFirst().orElseThrow();
  }
}
