package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.parts.InternalLogLevel;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.schema.Schema;
import dev.peregrine.sdk.autoconfigure.spi.internal.BaggageRestriction;
import dev.peregrine.sdk.common.MemoryBudget;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that have every node of the format make an SDK. */
class EveryNodeTest {

  private static final List<String> EXPORTERS =
      List.of("otlp_http", "otlp_grpc", "otlp_file/development", "console", "of_a_plugin");

  private final List<Object> extensions = new ArrayList<>();
  private final long budget = MemoryBudget.getBytes();

  EveryNodeTest() {
    for (String name : EXPORTERS) {
      extensions.add(TestFactory.of(SpanExporter.class, name, new RecordedSpans()));
      extensions.add(TestFactory.of(LogRecordExporter.class, name, new RecordedLogs()));
      extensions.add(
          new TestFactory<>(MetricExporter.class, name, config -> new CountingExporter()));
    }
    for (String name : List.of("b3", "b3multi", "xray", "jaeger", "ottrace")) {
      extensions.add(TestFactory.of(TextMapPropagator.class, name, new HeaderPropagator(name)));
    }
    for (String name : List.of("container", "host", "process", "cloud_of_a_plugin")) {
      extensions.add(TestFactory.of(Resource.class, name, Resource.empty()));
    }
    for (String name : List.of("opencensus", "of_a_plugin")) {
      extensions.add(TestFactory.of(MetricProducer.class, name, resource -> List.of()));
    }
    extensions.add(
        TestFactory.of(MetricReader.class, "prometheus/development", new RecordedMetrics()));
    extensions.add(
        TestFactory.of(
            SpanProcessor.class, "of_a_plugin", SimpleSpanProcessor.create(new RecordedSpans())));
    extensions.add(
        new TestFactory<>(
            Sampler.class,
            "jaeger_remote/development",
            config -> config.create("initial_sampler", Sampler.class)));
    extensions.add((BaggageRestriction) (propagator, keys) -> propagator);
  }

  @AfterEach
  void putBackWhatIsOfTheProcess() {
    MemoryBudget.setBytes(budget);
    InternalLogLevel.set(Level.INFO);
  }

  // R97 to R116
  @ParameterizedTest
  @ValueSource(strings = {"traces", "metrics", "logs", "general"})
  void create_everyNode_makesAnSdk(String name) throws IOException {
    ConfigurationFile file;
    try (InputStream yaml = Schema.class.getResourceAsStream("valid/" + name + ".yaml")) {
      file = ConfigurationFile.parse(name, yaml, Map.of("TOKEN", "t")::get);
    }

    CreatedSdk created = file.create(new TestLoader(extensions), new StartedComponents());

    assertThat(created.resource().getAttributes().isEmpty()).isFalse();
    created.sdk().close();
  }
}
