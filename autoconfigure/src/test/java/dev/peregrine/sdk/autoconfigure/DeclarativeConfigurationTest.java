package dev.peregrine.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarativeConfigurationTest {

  private static final String YAML =
      """
      file_format: "1.1"
      resource:
        attributes: [{name: service.name, value: "${NAME}"}]
      propagator: {composite_list: baggage}
      logger_provider: {processors: [{event_to_span_event_bridge/development: }]}
      """;

  private static InputStream stream(String yaml) {
    return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
  }

  // R86, R92
  @Test
  void create_stream_usesTheVariables() {
    DeclarativeConfiguration.Result result =
        DeclarativeConfiguration.parse("mine", stream(YAML), Map.of("NAME", "app")::get).create();

    try (OpenTelemetrySdk sdk = result.sdk()) {
      assertThat(result.resource().getAttribute(AttributeKey.stringKey("service.name")))
          .isEqualTo("app");
      assertThat(sdk.getPropagators().getTextMapPropagator().fields()).containsExactly("baggage");
      assertThat(sdk.getLogsBridge().get("x").isEnabled(Severity.INFO)).isTrue();
    }
  }

  @Test
  void create_path_readsTheFile(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "file_format: \"1.1\"\n");

    try (OpenTelemetrySdk sdk = DeclarativeConfiguration.parse(file).create().sdk()) {
      assertThat(sdk.getTracer("x").spanBuilder("s").startSpan().isRecording()).isFalse();
    }
  }

  @Test
  void createSampler_always_isThatOfTheFile() {
    assertThat(
            DeclarativeConfiguration.parse(
                    "mine",
                    stream(
                        """
                        file_format: "1.1"
                        tracer_provider:
                          processors: [{simple: {exporter: {console: }}}]
                          sampler: {trace_id_ratio_based: {ratio: 0.25}}
                        """),
                    name -> null)
                .createSampler()
                .getDescription())
        .contains("0.25");
  }

  // R96
  @Test
  void parse_fault_namesFileAndLine() {
    assertThatThrownBy(
            () ->
                DeclarativeConfiguration.parse(
                    "mine", stream("file_format: \"1.1\"\ndisabled: 3\n"), name -> null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("mine:2:");
  }
}
