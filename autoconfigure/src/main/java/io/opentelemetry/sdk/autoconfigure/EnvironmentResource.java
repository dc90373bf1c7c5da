package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.entity.EnvEntityDetector;
import dev.peregrine.sdk.autoconfigure.internal.parts.AttributeList;
import dev.peregrine.sdk.autoconfigure.internal.parts.ServiceResource;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The resource that {@code otel.resource.attributes}, {@code otel.service.*} and {@code
 * otel.entities} describe.
 */
final class EnvironmentResource {

  private static final Logger LOGGER = Logger.getLogger(EnvironmentResource.class.getName());
  private static final String ATTRIBUTES = "otel.resource.attributes";
  private static final String ENTITIES = "otel.entities";

  private EnvironmentResource() {}

  static Resource create(ConfigProperties config) {
    Resource loose = Resource.create(attributes(config));
    String serviceName = config.getString("otel.service.name", "");
    if (!serviceName.isEmpty()) {
      loose = loose.merge(ServiceResource.ofName(serviceName));
    }
    String serviceVersion = config.getString("otel.service.version", "");
    if (!serviceVersion.isEmpty()) {
      loose = loose.merge(ServiceResource.ofVersion(serviceVersion));
    }
    String entities = config.getString(ENTITIES, "");
    return entities.isBlank() ? loose : entities(entities, loose).merge(loose);
  }

  private static Resource entities(String entities, Resource loose) {
    return new EnvEntityDetector(
            problem -> LOGGER.log(Level.WARNING, () -> ENTITIES + ": " + problem))
        .detect(entities, loose.getAttributes());
  }

  private static Attributes attributes(ConfigProperties config) {
    try {
      return AttributeList.decode(config.getMap(ATTRIBUTES));
    } catch (IllegalArgumentException e) {
      LOGGER.log(Level.WARNING, () -> ATTRIBUTES + " is ignored: " + e.getMessage());
      return Attributes.empty();
    }
  }
}
