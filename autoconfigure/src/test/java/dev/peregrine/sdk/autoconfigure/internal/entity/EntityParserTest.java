package dev.peregrine.sdk.autoconfigure.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityParserTest {

  private final List<String> problems = new ArrayList<>();

  private List<Entity> parse(String text) {
    return new EntityParser(problems::add).parse(text);
  }

  // R18
  @Test
  void parse_everyPart_isRead() {
    assertThat(
            parse(
                "service{service.name=shop,service.instance.id=1}[service.version=2]"
                    + "@https://opentelemetry.io/schemas/1.40.0; host { host.id = 3 } ;"))
        .containsExactly(
            new Entity(
                "service",
                Map.of("service.name", "shop", "service.instance.id", "1"),
                Map.of("service.version", "2"),
                "https://opentelemetry.io/schemas/1.40.0"),
            new Entity("host", Map.of("host.id", "3"), Map.of(), null));
    assertThat(problems).isEmpty();
  }

  // R18
  @ParameterizedTest
  @ValueSource(strings = {"", ";", " ; ;; "})
  void parse_nothing_isNoEntity(String text) {
    assertThat(parse(text)).isEmpty();
    assertThat(problems).isEmpty();
  }

  // R19
  @Test
  void parse_encodedValue_isDecoded() {
    assertThat(parse("a.b-c_d{k=%7B%7D%5B%5D%40%3B%2C%3D%C3%A9+,empty=}"))
        .singleElement()
        .isEqualTo(
            new Entity("a.b-c_d", Map.of("k", "{}[]@;,=é+", "empty", ""), Map.of(), null));
  }

  // R20
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a=b}|it has no type, a letter and more before {",
        "1x{a=b}|it has no type, a letter and more before {",
        "x y{a=b}|it has no type, a letter and more before {",
        "x|it has no type, a letter and more before {",
        "x{a=b|there is no }",
        "x{}|it has no attribute between { and }",
        "x{a}|its attributes are not of the form key=value",
        "x{=b}|its attributes are not of the form key=value",
        "x{a=b,}|its attributes are not of the form key=value",
        "x{1=b}|its attributes are not of the form key=value",
        "x{a=b=c}|the value of a has a = that is not percent-encoded",
        "x{a=%4}|the value of a is not percent-encoded UTF-8",
        "x{a=b}[c=d|there is no ]",
        "x{a=b}c|only [ or @ may follow after the attributes",
        "x{a=b}[c=d]e|only [ or @ may follow after the attributes",
      })
  void parse_malformedEntity_isToldAndTheOthersCount(String malformed, String problem) {
    assertThat(parse("first{a=1};" + malformed + ";last{a=2}"))
        .extracting(Entity::type)
        .containsExactly("first", "last");
    assertThat(problems).containsExactly("entity 2 is left out: " + problem);
  }

  // R20
  @ParameterizedTest
  @ValueSource(strings = {"invalid-url", "", "http://[", "a b:c"})
  void parse_invalidSchemaUrl_isIgnoredWithTheEntityKept(String url) {
    assertThat(parse("x{a=b}@" + url))
        .containsExactly(new Entity("x", Map.of("a", "b"), Map.of(), null));
    assertThat(problems)
        .containsExactly("the schema URL of entity 1 is ignored: it is not an absolute URI");
  }

  // R18, R19
  @Test
  void parse_randomEntities_areReadAsWritten() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Entity> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(4); i > 0; i--) {
        Entity entity =
            new Entity(
                "t" + random.nextInt(9),
                attributes(random, 1 + random.nextInt(3)),
                attributes(random, random.nextInt(3)),
                random.nextBoolean() ? "urn:x:" + random.nextInt(99) : null);
        expected.add(entity);
        write(entity, text);
      }

      assertThat(parse(text.toString())).as("seed %d", seed).isEqualTo(expected);
      assertThat(problems).as("seed %d", seed).isEmpty();
    }
  }

  private static Map<String, String> attributes(Random random, int count) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      StringBuilder value = new StringBuilder();
      random.ints(random.nextInt(6), 0x20, 0x250).forEach(value::appendCodePoint);
      attributes.put("k." + random.nextInt(99), value.toString());
    }
    return attributes;
  }

  private static void write(Entity entity, StringBuilder text) {
    text.append(entity.type()).append('{').append(written(entity.id())).append('}');
    if (!entity.description().isEmpty()) {
      text.append('[').append(written(entity.description())).append(']');
    }
    if (entity.schemaUrl() != null) {
      text.append('@').append(entity.schemaUrl());
    }
    text.append(';');
  }

  private static String written(Map<String, String> attributes) {
    List<String> pairs = new ArrayList<>();
    attributes.forEach((key, value) -> pairs.add(key + "=" + encoded(value)));
    return String.join(",", pairs);
  }

  private static String encoded(String value) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : value.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      encoded.append(Character.isLetterOrDigit(b) ? "" + (char) b : String.format("%%%02X", b));
    }
    return encoded.toString();
  }
}
