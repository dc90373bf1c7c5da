package dev.peregrine.sdk.autoconfigure.internal.entity;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Detects the entities that {@code OTEL_ENTITIES} describes. A resource here has no entities that
 * one could see, only attributes and a schema URL, so these are what comes of them. Where an entity
 * gives way, only what it says about the same attribute is lost.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/resource/data-model/#merging-entities-into-a-resource">Merging
 *     entities into a resource</a>
 */
public final class EnvEntityDetector {

  private static final String SERVICE = "service";
  private static final String SERVICE_NAME = "service.name";

  private final Consumer<String> problems;

  /** Tells {@code problems} a sentence about each thing that does not count. */
  public EnvEntityDetector(Consumer<String> problems) {
    this.problems = problems;
  }

  /**
   * The attributes of the entities, and their schema URL if it is the same for all.
   *
   * @param text what {@code OTEL_ENTITIES} says
   * @param serviceName what another setting says; an entity that is another service does not count
   */
  public Resource detect(String text, String serviceName) {
    Map<String, Entity> byType = lastOfEachType(text);
    Entity service = byType.get(SERVICE);
    if (service != null && !serviceName.isEmpty() && isAnother(service, serviceName)) {
      byType.remove(SERVICE);
      problems.accept("the entity service is left out, since the service is " + serviceName);
    }
    return resource(byType.values());
  }

  private Map<String, Entity> lastOfEachType(String text) {
    Map<String, Entity> byType = new LinkedHashMap<>();
    for (Entity entity : new EntityParser(problems).parse(text)) {
      if (byType.remove(entity.type()) != null) {
        problems.accept("more than one entity is a " + entity.type() + "; the last one counts");
      }
      byType.put(entity.type(), entity);
    }
    return byType;
  }

  private static boolean isAnother(Entity service, String name) {
    return !service.id().getOrDefault(SERVICE_NAME, name).equals(name);
  }

  private Resource resource(Collection<Entity> entities) {
    Map<String, String> attributes = new HashMap<>();
    Set<@Nullable String> schemaUrls = new HashSet<>();
    for (Entity entity : entities) {
      add(entity.id(), entity.type(), attributes);
      add(entity.description(), entity.type(), attributes);
      schemaUrls.add(entity.schemaUrl());
    }
    AttributesBuilder builder = Attributes.builder();
    attributes.forEach(builder::put);
    return Resource.create(
        builder.build(), schemaUrls.size() == 1 ? schemaUrls.iterator().next() : null);
  }

  private void add(Map<String, String> added, String type, Map<String, String> attributes) {
    added.forEach(
        (key, value) -> {
          String other = attributes.put(key, value);
          if (other != null && !other.equals(value)) {
            problems.accept("more than one entity has " + key + "; that of " + type + " counts");
          }
        });
  }
}
