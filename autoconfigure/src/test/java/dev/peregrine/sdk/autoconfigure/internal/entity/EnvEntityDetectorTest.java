package dev.peregrine.sdk.autoconfigure.internal.entity;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
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

  private Resource detect(String text, String... loose) {
    Attributes attributes =
        loose.length == 0 ? Attributes.empty() : Attributes.of(stringKey(loose[0]), loose[1]);
    return new EnvEntityDetector(problems::add).detect(text, attributes);
  }

  private static String asText(Resource resource) {
    Map<String, String> sorted = new TreeMap<>();
    resource.getAttributes().forEach((key, value) -> sorted.put(key.getKey(), value.toString()));
    return sorted.toString();
  }

  // R15, R17
  @Test
  void detect_severalEntities_areUnited() {
    assertThat(asText(detect("service{service.name=a}[service.version=1];host{host.id=h}")))
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
    assertThat(asText(detect(text))).isEqualTo(expected);
    assertThat(problems).containsExactly("more than one entity is a x; the last one counts");
  }

  // R15, R20
  @Test
  void detect_sameKeyIdentifiesTwo_earlierOneIsLeftOutWithWarning() {
    assertThat(asText(detect("x{a=1}[b=1];y{a=2}"))).isEqualTo("{a=2}");
    assertThat(problems)
        .containsExactly("the entity x is left out, since a later one says what its a is");
  }

  // R20
  @Test
  void detect_sameKeyDescribesTwo_earlierOneLosesItWithWarning() {
    assertThat(asText(detect("x{a=1}[d=1,e=1];y{b=2}[d=2,e=1]")))
        .isEqualTo("{a=1, b=2, d=2, e=1}");
    assertThat(problems)
        .containsExactly("the d of the entity x is left out, since a later one says what it is");
  }

  // R16
  @ParameterizedTest
  @CsvSource({"a", "d"})
  void detect_looseAttributeContradicts_entityIsGoneWithWarning(String key) {
    assertThat(asText(detect("x{a=1}[d=1];y{b=2}", key, "other"))).isEqualTo("{b=2}");
    assertThat(problems)
        .containsExactly(
            "the entity x is left out, since another setting says what its " + key + " is");
  }

  // R16
  @Test
  void detect_looseAttributeSaysTheSame_entityStays() {
    assertThat(asText(detect("x{a=1}[d=1]", "a", "1"))).isEqualTo("{a=1, d=1}");
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
    assertThat(detect(text).getSchemaUrl()).isEqualTo(expected);
  }
}
