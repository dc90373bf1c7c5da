package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.AttributeList;
import dev.peregrine.sdk.autoconfigure.internal.parts.ServiceResource;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The resource that {@code otel.resource.attributes} and {@code otel.service.name} describe. */
final class EnvironmentResource {

  private static final Logger LOGGER = Logger.getLogger(EnvironmentResource.class.getName());
  private static final String ATTRIBUTES = "otel.resource.attributes";

  private EnvironmentResource() {}

  static Resource create(ConfigProperties config) {
    Resource resource = Resource.create(attributes(config));
    String serviceName = config.getString("otel.service.name", "");
    return serviceName.isEmpty() ? resource : resource.merge(ServiceResource.ofName(serviceName));
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
