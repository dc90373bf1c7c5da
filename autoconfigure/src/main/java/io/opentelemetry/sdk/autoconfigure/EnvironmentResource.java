package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.entity.EnvEntityDetector;
import dev.peregrine.sdk.autoconfigure.internal.parts.AttributeList;
import dev.peregrine.sdk.autoconfigure.internal.parts.ServiceResource;
import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.util.Map;
import java.util.logging.Level;

/**
 * The resource that {@code otel.resource.attributes}, {@code otel.service.*} and {@code
 * otel.entities} describe.
 */
final class EnvironmentResource {

  private static final LazyLogger LOGGER = LazyLogger.of(EnvironmentResource.class);
  private static final String ATTRIBUTES = "otel.resource.attributes";
  private static final String ENTITIES = "otel.entities";

  private EnvironmentResource() {}

  static Resource create(ConfigProperties config) {
    Map<String, String> encoded = config.getMap(ATTRIBUTES);
    Resource loose = encoded.isEmpty() ? Resource.empty() : Resource.create(attributes(encoded));
    String serviceName = config.getString("otel.service.name", "");
    if (!serviceName.isEmpty()) {
      loose = loose.merge(ServiceResource.ofName(serviceName));
    }
    String serviceVersion = config.getString("otel.service.version", "");
    if (!serviceVersion.isEmpty()) {
      loose = loose.merge(ServiceResource.ofVersion(serviceVersion));
    }
    String entities = config.getString(ENTITIES, "");
    return entities.isBlank() ? loose : entities(entities, serviceName).merge(loose);
  }

  private static Resource entities(String entities, String serviceName) {
    return new EnvEntityDetector(problem -> LOGGER.log(Level.WARNING, ENTITIES + ": " + problem))
        .detect(entities, serviceName);
  }

  private static Attributes attributes(Map<String, String> encoded) {
    try {
      return AttributeList.decode(encoded);
    } catch (IllegalArgumentException e) {
      LOGGER.log(Level.WARNING, ATTRIBUTES + " is ignored: " + e.getMessage());
      return Attributes.empty();
    }
  }
}
