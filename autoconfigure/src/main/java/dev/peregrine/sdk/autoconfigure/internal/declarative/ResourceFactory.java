package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.AttributeList;
import dev.peregrine.sdk.autoconfigure.spi.internal.IncludeExclude;
import dev.peregrine.sdk.autoconfigure.spi.internal.SettingParser;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;
import java.util.function.Predicate;

/**
 * The resource: {@code resource}. By weight: attributes, attributes in a list, what detectors find,
 * the SDK's own.
 */
final class ResourceFactory {

  private ResourceFactory() {}

  static Resource create(NodeConfig config) {
    Resource resource =
        Resource.getDefault()
            .merge(detected(config.structured("detection/development")))
            .merge(Resource.create(listed(config)))
            .merge(Resource.create(ResourceAttributes.of(config.structuredList("attributes"))));
    String schemaUrl = config.getString("schema_url");
    return schemaUrl == null ? resource : Resource.create(resource.getAttributes(), schemaUrl);
  }

  private static Resource detected(NodeConfig config) {
    Resource detected = Resource.empty();
    for (NodeConfig detector : config.structuredList("detectors")) {
      detected = detected.merge(detector.createNamed(Resource.class));
    }
    NodeConfig filter = config.getStructured("attributes");
    if (filter == null) {
      return detected;
    }
    Predicate<String> kept = IncludeExclude.of(filter);
    return detected.toBuilder().removeIf(key -> !kept.test(key.getKey())).build();
  }

  private static Attributes listed(NodeConfig config) {
    String list = config.getString("attributes_list");
    if (list == null) {
      return Attributes.empty();
    }
    try {
      return AttributeList.decode(SettingParser.map(list));
    } catch (IllegalArgumentException e) {
      throw config.error("attributes_list", String.valueOf(e.getMessage()), e);
    }
  }
}
