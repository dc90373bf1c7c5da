package dev.peregrine.sdk.autoconfigure.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Pattern PROPERTY = Pattern.compile("otel(\\.[a-z][a-z_-]*)+");

  private final Catalogue catalogue = Catalogue.load();

  private Stream<Setting> settings() {
    return catalogue.sections().stream().flatMap(section -> section.settings().stream());
  }

  @Test
  void load_everySetting_isComplete() {
    assertThat(catalogue.sections()).isNotEmpty();
    assertThat(settings())
        .allSatisfy(
            setting -> {
              assertThat(setting.names()).allMatch(name -> PROPERTY.matcher(name).matches());
              assertThat(setting.type()).isNotEmpty();
              assertThat(setting.meaning()).endsWith(".");
            });
  }

  @Test
  void load_names_areUniqueInEveryForm() {
    List<String> all =
        Stream.concat(
                settings().flatMap(setting -> setting.names().stream()),
                catalogue.meaningless().keySet().stream())
            .map(Setting::normalized)
            .toList();

    assertThat(all).doesNotHaveDuplicates();
  }

  // R66
  @Test
  void names_settingOfSignals_areTheGeneralOneAndOneForEachSignal() {
    Setting headers =
        settings()
            .filter(setting -> setting.name().equals("otel.exporter.otlp.headers"))
            .findAny()
            .orElseThrow();

    assertThat(headers.names())
        .containsExactly(
            "otel.exporter.otlp.headers",
            "otel.exporter.otlp.traces.headers",
            "otel.exporter.otlp.metrics.headers",
            "otel.exporter.otlp.logs.headers");
    assertThat(headers.variable()).isEqualTo("OTEL_EXPORTER_OTLP_HEADERS");
    assertThat(headers.isSecret()).isTrue();
    assertThat(headers.isBySignal()).isTrue();
  }

  @Test
  void isSecret_allSettings_areThoseThatCanHoldOne() {
    assertThat(settings().filter(Setting::isSecret).map(Setting::name))
        .containsExactly("otel.exporter.otlp.headers");
  }

  @Test
  void canonical_nameWithUnderscoreOrHyphen_isFoundByTheNameOfItsVariable() {
    assertThat(catalogue.canonical("otel.java.exporter.memory.mode"))
        .isEqualTo("otel.java.exporter.memory_mode");
    assertThat(catalogue.canonical("otel.java.global.autoconfigure.enabled"))
        .isEqualTo("otel.java.global-autoconfigure.enabled");
    assertThat(catalogue.canonical("otel.unknown")).isNull();
  }

  // R28 to R61, R66 to R73, R75, R76, R80 to R82
  @Test
  void load_specifiedVariables_areAllThere() {
    Set<String> known = new TreeSet<>();
    settings().flatMap(setting -> setting.names().stream()).forEach(n -> known.add(Setting.variable(n)));
    catalogue.meaningless().keySet().forEach(name -> known.add(Setting.variable(name)));

    assertThat(known)
        .contains(
            """
            OTEL_SDK_DISABLED OTEL_ENTITIES OTEL_RESOURCE_ATTRIBUTES OTEL_SERVICE_NAME OTEL_LOG_LEVEL
            OTEL_PROPAGATORS OTEL_TRACES_SAMPLER OTEL_TRACES_SAMPLER_ARG OTEL_BSP_SCHEDULE_DELAY
            OTEL_BSP_EXPORT_TIMEOUT OTEL_BSP_MAX_QUEUE_SIZE OTEL_BSP_MAX_EXPORT_BATCH_SIZE
            OTEL_BLRP_SCHEDULE_DELAY OTEL_BLRP_EXPORT_TIMEOUT OTEL_BLRP_MAX_QUEUE_SIZE
            OTEL_BLRP_MAX_EXPORT_BATCH_SIZE OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT
            OTEL_ATTRIBUTE_COUNT_LIMIT OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT
            OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT OTEL_SPAN_EVENT_COUNT_LIMIT OTEL_SPAN_LINK_COUNT_LIMIT
            OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT OTEL_LINK_ATTRIBUTE_COUNT_LIMIT
            OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT
            OTEL_TRACES_EXPORTER OTEL_METRICS_EXPORTER OTEL_LOGS_EXPORTER
            OTEL_METRICS_EXEMPLAR_FILTER OTEL_METRIC_EXPORT_INTERVAL OTEL_METRIC_EXPORT_TIMEOUT
            OTEL_EXPORTER_PROMETHEUS_HOST OTEL_EXPORTER_PROMETHEUS_PORT
            OTEL_EXPORTER_OTLP_ENDPOINT OTEL_EXPORTER_OTLP_LOGS_ENDPOINT OTEL_EXPORTER_OTLP_PROTOCOL
            OTEL_EXPORTER_OTLP_HEADERS OTEL_EXPORTER_OTLP_COMPRESSION OTEL_EXPORTER_OTLP_TIMEOUT
            OTEL_EXPORTER_OTLP_CERTIFICATE OTEL_EXPORTER_OTLP_CLIENT_KEY
            OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE OTEL_EXPORTER_OTLP_INSECURE
            OTEL_EXPORTER_OTLP_SPAN_INSECURE OTEL_EXPORTER_OTLP_METRIC_INSECURE
            OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE
            OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION
            OTEL_JAVA_ENABLED_RESOURCE_PROVIDERS OTEL_JAVA_DISABLED_RESOURCE_PROVIDERS
            OTEL_RESOURCE_DISABLED_KEYS OTEL_JAVA_METRICS_CARDINALITY_LIMIT
            OTEL_JAVA_EXPORTER_MEMORY_MODE OTEL_JAVA_EXPORTER_OTLP_RETRY_DISABLED
            OTEL_JAVA_GLOBAL_AUTOCONFIGURE_ENABLED OTEL_EXPERIMENTAL_SDK_TELEMETRY_VERSION
            OTEL_EXPERIMENTAL_SDK_JVM_STACKTRACE OTEL_EXPERIMENTAL_OTLP_BUFFER_SIZE
            OTEL_EXPERIMENTAL_SDK_METRICS_DEBUG
            """
                .split("\\s+"));
  }

  @Test
  void isOfOthers_beginningThatOthersRead_isTrue() {
    assertThat(catalogue.isOfOthers("otel.instrumentation.kafka.enabled")).isTrue();
    assertThat(catalogue.isOfOthers("otel.semconv.stability.opt.in")).isTrue();
    assertThat(catalogue.isOfOthers("otel.service.name")).isFalse();
    assertThat(Map.copyOf(catalogue.others()).keySet()).allMatch(name -> name.endsWith("."));
  }
}
