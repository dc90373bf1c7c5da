package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.ServiceResource;
import io.opentelemetry.sdk.resources.Resource;

/** Detects {@code service.instance.id}, and {@code service.name} if the environment has one. */
final class ServiceDetector {

  private static final String NAME_VARIABLE = "OTEL_SERVICE_NAME";

  private ServiceDetector() {}

  static Resource detect(Creation creation) {
    String name = creation.variable(NAME_VARIABLE);
    Resource instance = ServiceResource.instance();
    return name == null || name.isEmpty() ? instance : instance.merge(ServiceResource.ofName(name));
  }
}
