package dev.peregrine.resources;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.resources.Resource;

/**
 * Provides {@code k8s.pod.name}, {@code k8s.pod.uid}, {@code k8s.namespace.name}, {@code
 * k8s.node.name} and {@code k8s.container.name}, as far as the downward API or the pod itself tell
 * them.
 */
public final class KubernetesResourceProvider implements ResourceProvider {

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public KubernetesResourceProvider() {}

  @Override
  public Resource createResource(ConfigProperties config) {
    return new KubernetesDetector(Surroundings.ofThisProcess()).detect();
  }
}
