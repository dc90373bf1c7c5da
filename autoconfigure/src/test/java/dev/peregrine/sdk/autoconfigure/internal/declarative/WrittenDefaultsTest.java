package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.config.OtlpComponents;
import dev.peregrine.sdk.autoconfigure.internal.schema.ListType;
import dev.peregrine.sdk.autoconfigure.internal.schema.ObjectType;
import dev.peregrine.sdk.autoconfigure.internal.schema.Property;
import dev.peregrine.sdk.autoconfigure.internal.schema.Schema;
import dev.peregrine.sdk.autoconfigure.internal.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A file that says every default that the schema knows makes the same SDK as one that says none.
 */
class WrittenDefaultsTest {

  private static final Object[] EXPORTERS = {
    new OtlpComponents.HttpSpans(),
    new OtlpComponents.HttpMetrics(),
    new OtlpComponents.HttpLogs(),
    new OtlpComponents.GrpcSpans(),
    new OtlpComponents.GrpcMetrics(),
    new OtlpComponents.GrpcLogs(),
  };

  private int written;

  @Test
  void create_everyDefaultWritten_isTheSdkWithoutThem() {
    Map<String, Object> silent = file("otlp_http", "otlp_grpc");
    Object explicit = explicit(silent, Schema.load().root());

    assertThat(written).isGreaterThan(60);
    assertThat(describe(lines(explicit))).isEqualTo(describe(lines(silent)));
  }

  @Test
  void create_anotherValue_isAnotherSdk() {
    String silent = lines(file("otlp_http"));

    assertThat(describe(silent.replace("{batch: {", "{batch: {max_queue_size: 2047, ")))
        .isNotEqualTo(describe(silent));
  }

  private static String describe(String yaml) {
    try (Declared declared = new Declared(EXPORTERS)) {
      return declared.sdk(yaml).toString().replaceAll("@[0-9a-f]+", "");
    }
  }

  /** One of each mapping that has defaults. */
  private static Map<String, Object> file(String... exporters) {
    List<Object> processors = new ArrayList<>();
    List<Object> readers = new ArrayList<>();
    for (String exporter : exporters) {
      Map<String, Object> exporting = Map.of("exporter", Map.of(exporter, Map.of()));
      processors.add(Map.of("batch", exporting));
      readers.add(Map.of("periodic", exporting));
    }
    return Map.of(
        "attribute_limits",
        Map.of(),
        "tracer_provider",
        Map.of("processors", processors, "limits", Map.of()),
        "meter_provider",
        Map.of("readers", readers),
        "logger_provider",
        Map.of("processors", processors, "limits", Map.of()));
  }

  private Object explicit(Object value, Type type) {
    if (type instanceof ListType list && value instanceof List<?> items) {
      List<Object> all = new ArrayList<>();
      items.forEach(item -> all.add(explicit(item, list.item())));
      return all;
    }
    if (!(type instanceof ObjectType object && value instanceof Map<?, ?> entries)) {
      return value;
    }
    Map<Object, Object> all = new LinkedHashMap<>();
    for (Property property : object.properties().values()) {
      Object present = entries.get(property.name());
      if (present != null) {
        all.put(property.name(), explicit(present, property.type()));
      } else if (property.defaultValue() != null) {
        all.put(property.name(), property.defaultValue());
        written++;
      }
    }
    return all;
  }

  /** A mapping that is a whole file. */
  private static String lines(Object file) {
    StringBuilder lines = new StringBuilder();
    ((Map<?, ?>) file).forEach((key, value) -> lines.append(key + ": " + yaml(value)).append('\n'));
    return lines.toString();
  }

  private static String yaml(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(WrittenDefaultsTest::yaml).toList().toString();
    }
    if (value instanceof Map<?, ?> entries) {
      List<String> texts = new ArrayList<>();
      entries.forEach((key, entry) -> texts.add(key + ": " + yaml(entry)));
      return "{" + String.join(", ", texts) + "}";
    }
    return value.toString();
  }
}
