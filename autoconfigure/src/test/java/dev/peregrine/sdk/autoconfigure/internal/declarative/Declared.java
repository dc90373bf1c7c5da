package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;

/** SDKs of files that see only what a test hands over, and what they record. */
final class Declared implements AutoCloseable {

  final RecordedSpans spans = new RecordedSpans();
  final RecordedLogs logs = new RecordedLogs();
  final RecordedMetrics metrics = new RecordedMetrics();
  final StartedComponents started = new StartedComponents();
  final Map<String, String> variables = new HashMap<>();
  private final List<Object> extensions = new ArrayList<>();
  private CreatedSdk created;

  /** With exporters and a reader of the name {@code memory}, and these extensions. */
  Declared(Object... extensions) {
    this.extensions.add(TestFactory.of(SpanExporter.class, "memory", spans));
    this.extensions.add(TestFactory.of(LogRecordExporter.class, "memory", logs));
    this.extensions.add(TestFactory.of(MetricReader.class, "memory", metrics));
    this.extensions.addAll(List.of(extensions));
  }

  /** Makes the SDK of a file, to which the format's version is added. */
  OpenTelemetrySdk sdk(String... lines) {
    created = parse(lines).create(new TestLoader(extensions), started);
    return created.sdk();
  }

  Resource resource(String... lines) {
    sdk(lines);
    return created.resource();
  }

  ConfigurationFile parse(String... lines) {
    String yaml = "file_format: \"1.1\"\n" + String.join("\n", lines) + "\n";
    return ConfigurationFile.parse(
        "otel.yaml",
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
        variables::get);
  }

  AbstractThrowableAssert<?, ? extends Throwable> assertFails(String... lines) {
    return assertThatThrownBy(() -> sdk(lines)).isInstanceOf(ConfigurationException.class);
  }

  @Override
  public void close() {
    if (created != null) {
      created.sdk().close();
    }
  }
}
