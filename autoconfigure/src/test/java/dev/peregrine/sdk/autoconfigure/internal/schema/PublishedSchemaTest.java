package dev.peregrine.sdk.autoconfigure.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our description of the format has the facts of the published one: nothing more, nothing less. */
class PublishedSchemaTest {

  private static final String OURS = "Peregrine";

  @Test // R97–R116
  void load_schema_hasTheFactsOfThePublishedOne() {
    List<String> published =
        TestFiles.text("published.txt").lines().filter(line -> !line.startsWith("#")).toList();

    List<String> facts = new ArrayList<>();
    Schema.load().types().forEach((name, type) -> facts.addAll(facts(name, type)));
    assertThat(facts)
        .filteredOn(fact -> !fact.contains(OURS))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void load_everyProperty_hasAMeaningAndADefaultUnlessRequiredOrChosen() {
    for (Type type : Schema.load().types().values()) {
      if (type instanceof ObjectType object) {
        for (Property property : object.properties().values()) {
          String name = object.name() + "." + property.name();
          assertThat(property.meaning()).as(name).endsWith(".");
          boolean choice =
              object.size() == ObjectType.Size.ONE || object.others() == ObjectType.Others.MAPPINGS;
          assertThat(property.defaultText().isEmpty())
              .as(name)
              .isEqualTo(property.required() || choice);
        }
      } else if (type instanceof EnumType values) {
        assertThat(values.values().values()).as(values.name()).allMatch(text -> text.endsWith("."));
      }
    }
  }

  @Test
  void load_everyDefault_isAllowed() {
    for (Type type : Schema.load().types().values()) {
      if (type instanceof ObjectType object) {
        for (Property property : object.properties().values()) {
          if (property.type() instanceof EnumType values && property.defaultValue() != null) {
            assertThat(values.values()).containsKey(property.defaultValue());
          }
        }
      }
    }
  }

  private static List<String> facts(String name, Type type) {
    List<String> facts = new ArrayList<>();
    if (type instanceof EnumType values) {
      String names = String.join(" ", new TreeSet<>(values.values().keySet()));
      facts.add("enum " + name + (values.nullable() ? " nullable: " : ": ") + names);
    } else if (type instanceof ObjectType object) {
      String nullable = object.nullable() ? " nullable " : " ";
      facts.add("type " + name + nullable + object.size() + " " + object.others());
      for (Property property : object.properties().values()) {
        facts.add(
            name
                + "."
                + property.name()
                + " "
                + kind(property.type())
                + (property.required() ? " required" : "")
                + (property.deprecated() ? " deprecated" : ""));
      }
    }
    return facts;
  }

  private static String kind(Type type) {
    if (type instanceof ListType list) {
      return kind(list.item()) + "[] items>=" + list.minItems();
    }
    if (type instanceof ScalarType scalar) {
      return scalar.kind().name().toLowerCase(Locale.ROOT)
          + (scalar.nullable() ? "?" : "")
          + (scalar.min() == null ? "" : " >=" + scalar.min())
          + (scalar.max() == null ? "" : " <=" + scalar.max());
    }
    if (type instanceof EnumType values) {
      return values.name();
    }
    return type instanceof ObjectType object ? object.name() : "value";
  }
}
