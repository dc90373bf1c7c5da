package dev.peregrine.sdk.autoconfigure.internal.entity;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Detects the entities that {@code OTEL_ENTITIES} describes. A resource has no entities that one
 * could see, only attributes and a schema URL, so these are what is left after merging.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/resource/data-model/#merging-entities-into-a-resource">Merging
 *     entities into a resource</a>
 */
public final class EnvEntityDetector {

  private final Consumer<String> problems;

  /** Tells {@code problems} a sentence about each thing that does not count. */
  public EnvEntityDetector(Consumer<String> problems) {
    this.problems = problems;
  }

  /**
   * The attributes of the entities and of nothing else, and their schema URL if it is the same for
   * all.
   *
   * @param text what {@code OTEL_ENTITIES} says
   * @param loose attributes that are merged over the result: an entity that they contradict is gone
   */
  public Resource detect(String text, Attributes loose) {
    Map<String, String> outweighing = new HashMap<>();
    loose.forEach((key, value) -> outweighing.put(key.getKey(), String.valueOf(value)));
    List<Entity> entities = lastOfEachType(new EntityParser(problems).parse(text));
    entities.removeIf(entity -> isEvicted(entity, outweighing));
    return resource(entities);
  }

  private List<Entity> lastOfEachType(List<Entity> entities) {
    Map<String, Entity> byType = new LinkedHashMap<>();
    for (Entity entity : entities) {
      if (byType.remove(entity.type()) != null) {
        problems.accept("more than one entity is a " + entity.type() + "; the last one counts");
      }
      byType.put(entity.type(), entity);
    }
    return new ArrayList<>(byType.values());
  }

  private boolean isEvicted(Entity entity, Map<String, String> outweighing) {
    String key = entity.conflict(outweighing);
    if (key == null) {
      return false;
    }
    problems.accept(
        "the entity " + entity.type() + " is left out, since another setting says what its " + key
            + " is");
    return true;
  }

  /** The later an entity stands, the more it weighs. */
  private Resource resource(List<Entity> entities) {
    Map<String, String> attributes = new HashMap<>();
    Set<@Nullable String> schemaUrls = new HashSet<>();
    for (int i = entities.size() - 1; i >= 0; i--) {
      Entity entity = entities.get(i);
      String key = Entity.conflict(entity.id(), attributes);
      if (key != null) {
        problems.accept(
            "the entity " + entity.type() + " is left out, since a later one says what its " + key
                + " is");
        continue;
      }
      attributes.putAll(entity.id());
      describe(entity, attributes);
      schemaUrls.add(entity.schemaUrl());
    }
    AttributesBuilder builder = Attributes.builder();
    attributes.forEach(builder::put);
    return Resource.create(
        builder.build(), schemaUrls.size() == 1 ? schemaUrls.iterator().next() : null);
  }

  private void describe(Entity entity, Map<String, String> attributes) {
    entity
        .description()
        .forEach(
            (key, value) -> {
              String other = attributes.putIfAbsent(key, value);
              if (other != null && !other.equals(value)) {
                problems.accept(
                    "the " + key + " of the entity " + entity.type()
                        + " is left out, since a later one says what it is");
              }
            });
  }
}
