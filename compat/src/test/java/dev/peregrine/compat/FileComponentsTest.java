package dev.peregrine.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.autoconfigure.DeclarativeConfiguration;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every component of ours in a configuration file. */
class FileComponentsTest {
  @TempDir private Path folder;

  private DeclarativeConfiguration.Result create(String yaml) throws IOException {
    Path file = folder.resolve("otel.yaml");
    Files.writeString(file, "file_format: \"1.1\"\n" + yaml);
    return DeclarativeConfiguration.parse(file).create();
  }

  private String text(String yaml) throws IOException {
    try (OpenTelemetrySdk sdk = create(yaml).sdk()) {
      return sdk.toString();
    }
  }

  // R106, R111, R113
  @Test
  void tracer_allComponents_areMade() throws IOException {
    assertThat(
            text(
                """
                resource: {attributes: [{name: service.name, value: shop}]}
                tracer_provider:
                  sampler:
                    jaeger_remote/development:
                      endpoint: http://localhost:1
                      interval: 70000
                      initial_sampler: {always_off: }
                  processors:
                    - batch: {exporter: {otlp_http: {endpoint: "http://localhost:1/t", encoding: json}}}
                    - batch: {exporter: {otlp_grpc: {endpoint: "http://localhost:1", timeout: 7}}}
                    - batch: {exporter: {otlp_file/development: {output_stream: "file:///tmp/a.jsonl"}}}
                    - simple: {exporter: {console: }}
                """))
        .contains("OtlpHttpSpanExporter{endpoint=http://localhost:1/t,", "exportAsJson=true")
        .contains("OtlpGrpcSpanExporter{endpoint=http://localhost:1,", "timeoutNanos=7000000")
        .contains("OtlpJsonSpanExporter{output=/tmp/a.jsonl}", "ConsoleSpanExporter{}")
        .contains("JaegerRemoteSampler{sampler=AlwaysOffSampler", "pollingIntervalMs=70000");
  }

  @Test
  void meterAndLogger_allComponents_areMade() throws IOException {
    assertThat(
            text(
                """
                meter_provider:
                  readers:
                    - periodic: {exporter: {otlp_http: {endpoint: "http://localhost:1/m"}}}
                    - periodic: {exporter: {otlp_grpc: {endpoint: "http://localhost:1"}}}
                    - periodic: {exporter: {otlp_file/development: }}
                    - periodic: {exporter: {console: {temporality_preference: delta}}}
                    - pull:
                        exporter:
                          prometheus/development:
                            host: localhost
                            port: 0
                            scope_info_enabled: false
                            target_info_enabled/development: false
                            translation_strategy: no_translation/development
                            resource_constant_labels: {included: ["service.*"]}
                logger_provider:
                  processors:
                    - batch: {exporter: {otlp_http: {endpoint: "http://localhost:1/l"}}}
                    - batch: {exporter: {otlp_grpc: {endpoint: "http://localhost:1"}}}
                    - batch: {exporter: {otlp_file/development: }}
                    - simple: {exporter: {console: }}
                """))
        .contains("OtlpHttpMetricExporter{endpoint=http://localhost:1/m,")
        .contains("OtlpGrpcMetricExporter{", "OtlpJsonMetricExporter{output=stdout")
        .contains("ConsoleMetricExporter{}", "PrometheusHttpServer{host=localhost,port=")
        .contains("otelScopeLabelsEnabled=false,targetInfoMetricEnabled=false")
        .contains("translationStrategy=NO_TRANSLATION", "included=[NamePattern[pattern=service.*]]")
        .contains("OtlpHttpLogRecordExporter{endpoint=http://localhost:1/l,")
        .contains("OtlpGrpcLogRecordExporter{", "OtlpJsonLogRecordExporter{output=stdout}");
  }

  // R100
  @Test
  void propagators_allNames_areMade() throws IOException {
    for (String propagator :
        new String[] {
          "composite: [{tracecontext: }, {baggage: }, {b3: }, {b3multi: }, {jaeger: }, {ottrace: },"
              + " {xray: }]",
          "composite_list: tracecontext,baggage,b3,b3multi,jaeger,ottrace,xray"
        }) {
      try (OpenTelemetrySdk sdk = create("propagator:\n  " + propagator).sdk()) {
        assertThat(sdk.getPropagators().getTextMapPropagator().fields())
            .contains("traceparent", "baggage", "b3", "X-B3-TraceId", "uber-trace-id")
            .contains("ot-tracer-traceid", "X-Amzn-Trace-Id");
      }
    }
  }

  // R9, R99
  @Test
  void detectors_reservedNames_areMade() throws IOException {
    DeclarativeConfiguration.Result result =
        create(
            """
            distribution: {peregrine: {resource_process_command: true}}
            resource:
              detection/development:
                detectors: [{container: }, {host: }, {process: }, {service: }, {kubernetes: }, {os: }]
            """);
    result.sdk().close();
    assertThat(result.resource().getAttribute(AttributeKey.stringKey("os.type"))).isNotNull();
    assertThat(result.resource().getAttribute(AttributeKey.longKey("process.pid")))
        .isEqualTo(ProcessHandle.current().pid());
    assertThat(result.resource().getAttributes().asMap())
        .containsKey(AttributeKey.stringKey("service.instance.id"));
  }

  @Test
  void anythingUnusable_isAnErrorWithFileLineAndPath() {
    assertThatThrownBy(
            () ->
                create(
                    """
                    tracer_provider:
                      processors:
                        - batch: {exporter: {otlp_grpc: {endpoint: "http://h/path"}}}
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("otel.yaml")
        .hasMessageContaining("4")
        .hasMessageContaining("tracer_provider.processors[0].batch.exporter.otlp_grpc.endpoint")
        .hasMessageContaining("must not have a path");
    assertThatThrownBy(
            () ->
                create(
                    """
                    distribution: {peregrine: {delivery: {traces: {spool_max_bytes: 1, spool_directory: x}}}}
                    tracer_provider:
                      processors:
                        - batch: {exporter: {otlp_http: }}
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("spool_max_bytes");
  }
}
