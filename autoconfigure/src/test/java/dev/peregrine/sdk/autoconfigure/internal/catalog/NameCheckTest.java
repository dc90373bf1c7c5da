package dev.peregrine.sdk.autoconfigure.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCheckTest {

  private final NameCheck check = new NameCheck(Catalogue.load());

  private List<String> complaints(Source source, String name) {
    return check.complaints(Map.of(Setting.normalized(name), new Origin(source, name)));
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_EXPORTER_OLTP_ENDPOINT,OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_ENDPIONT,OTEL_EXPORTER_OTLP_ENDPOINT",
    "OTEL_EXPORTER_OTLP_TRACE_ENDPOINT,OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
    "OTEL_SERVICENAME,OTEL_SERVICE_NAME",
    "OTEL_METRICS_EXPORT_INTERVAL,OTEL_METRIC_EXPORT_INTERVAL",
    "OTEL_TRACE_SAMPLER,OTEL_TRACES_SAMPLER",
    "OTEL_JAVA_EXPORTER_MEMORYMODE,OTEL_JAVA_EXPORTER_MEMORY_MODE",
  })
  void complaints_variableLikeAKnownOne_suggestTheVariable(String name, String meant) {
    assertThat(complaints(Source.ENVIRONMENT, name))
        .containsExactly(
            "environment variable "
                + name
                + " is not known and has no effect; did you mean "
                + meant
                + "?");
  }

  @Test
  void complaints_propertyLikeAKnownOne_suggestTheProperty() {
    assertThat(complaints(Source.SYSTEM_PROPERTY, "otel.java.exporter.memory-mod"))
        .containsExactly(
            "system property otel.java.exporter.memory-mod is not known and has no effect;"
                + " did you mean otel.java.exporter.memory_mode?");
  }

  @Test
  void complaints_nameFromCode_nameTheSettingAndTheClass() {
    Map<String, Origin> origins = Map.of("otel.service.nam", Origin.of(Source.SUPPLIER, this));

    assertThat(check.complaints(origins))
        .containsExactly(
            "otel.service.nam (supplier "
                + NameCheckTest.class.getName()
                + ") is not known and has no effect; did you mean otel.service.name?");
  }

  // R73, R82
  @ParameterizedTest
  @CsvSource({
    "OTEL_EXPORTER_OTLP_SPAN_INSECURE,the scheme of the endpoint says it: `http` or `https`",
    "OTEL_EXPORTER_OTLP_INSECURE,the scheme of the endpoint says it: `http` or `https`",
    "OTEL_EXPERIMENTAL_OTLP_BUFFER_SIZE,the encoder finds the size of its buffer by itself",
  })
  void complaints_nameWithoutMeaning_sayWhy(String name, String why) {
    assertThat(complaints(Source.ENVIRONMENT, name))
        .containsExactly("environment variable " + name + " has no meaning here: " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OTEL_SERVICE_NAME",
        "otel.java.exporter.memory_mode",
        "OTEL_INSTRUMENTATION_KAFKA_ENABLED",
        "OTEL_JAVAAGENT_LOGGING",
        "OTEL_RESOURCE_ATTRIBUTES_POD_NAME",
        "OTEL_EXPORTER_ZIPKIN_ENDPOINT",
        "OTEL_PHP_AUTOLOAD_ENABLED",
        "OTEL_SHOP_COLOUR",
        "PATH",
        "otelnothing",
      })
  void complaints_knownNameOrOneOfOthers_areNone(String name) {
    assertThat(complaints(Source.ENVIRONMENT, name)).isEmpty();
  }
}
