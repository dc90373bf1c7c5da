package dev.peregrine.sdk.autoconfigure.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvEntityDetectorTest {

  private final List<String> problems = new ArrayList<>();

  private Resource detect(String text, String serviceName) {
    return new EnvEntityDetector(problems::add).detect(text, serviceName);
  }

  private String attributes(String text) {
    return asText(detect(text, ""));
  }

  private static String asText(Resource resource) {
    Map<String, String> sorted = new TreeMap<>();
    resource.getAttributes().forEach((key, value) -> sorted.put(key.getKey(), value.toString()));
    return sorted.toString();
  }

  // R15, R17
  @Test
  void detect_severalEntities_areUnited() {
    assertThat(attributes("service{service.name=a}[service.version=1];host{host.id=h}"))
        .isEqualTo("{host.id=h, service.name=a, service.version=1}");
    assertThat(problems).isEmpty();
  }

  // R14, R20
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x{a=1}[b=1];x{a=1}[b=2]|{a=1, b=2}",
        "x{a=1}[b=1];x{a=2}|{a=2}",
        "x{a=1};y{c=1};x{b=2}|{b=2, c=1}",
      })
  void detect_sameTypeTwice_lastOneCountsWithWarning(String text, String expected) {
    assertThat(attributes(text)).isEqualTo(expected);
    assertThat(problems).containsExactly("more than one entity is a x; the last one counts");
  }

  // R15, R20
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x{a=1}[b=1];y{a=2}|{a=2, b=1}",
        "x{b=1}[a=1];y{c=1}[a=2]|{a=2, b=1, c=1}",
        "x{a=1};y{c=1}[a=2]|{a=2, c=1}",
      })
  void detect_sameKeyOfTwo_lastOneCountsWithWarning(String text, String expected) {
    assertThat(attributes(text)).isEqualTo(expected);
    assertThat(problems).containsExactly("more than one entity has a; that of y counts");
  }

  @Test
  void detect_sameKeyAndValueOfTwo_isNoProblem() {
    assertThat(attributes("x{a=1}[b=1];y{b=1}")).isEqualTo("{a=1, b=1}");
    assertThat(problems).isEmpty();
  }

  // R16, R31
  @Test
  void detect_anotherServiceThanTheSettingSays_isLeftOutWithWarning() {
    String text = "service{service.name=a}[service.version=1];host{host.id=h}";

    assertThat(asText(detect(text, "b"))).isEqualTo("{host.id=h}");
    assertThat(problems).containsExactly("the entity service is left out, since the service is b");
    problems.clear();
    assertThat(asText(detect(text, "a")))
        .isEqualTo("{host.id=h, service.name=a, service.version=1}");
    assertThat(problems).isEmpty();
  }

  // R15
  @ParameterizedTest
  @CsvSource({
    "x{a=1}@urn:s;y{b=2}@urn:s,urn:s",
    "x{a=1}@urn:s;y{b=2}@urn:t,",
    "x{a=1}@urn:s;y{b=2},",
    "x{a=1};y{b=2},",
  })
  void detect_schemaUrl_isThereIfItIsTheSameForAll(String text, String expected) {
    assertThat(detect(text, "").getSchemaUrl()).isEqualTo(expected);
  }
}
