package dev.peregrine.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  private static Resource detect(Map<String, String> settings) {
    Resource resource = Resource.empty();
    for (ResourceProvider provider : providers()) {
      resource =
          resource.merge(provider.createResource(DefaultConfigProperties.createFromMap(settings)));
    }
    return resource;
  }

  private static List<ResourceProvider> providers() {
    return ServiceLoader.load(ResourceProvider.class).stream()
        .filter(provider -> provider.type().getPackage() == ProvidersTest.class.getPackage())
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  @Test
  void providers_onTheClassPath_areAllThere() {
    assertThat(providers())
        .extracting(provider -> provider.getClass().getSimpleName())
        .containsExactlyInAnyOrder(
            "ContainerResourceProvider",
            "HostResourceProvider",
            "KubernetesResourceProvider",
            "OsResourceProvider",
            "ProcessResourceProvider");
  }

  @Test
  void createResource_onThisMachine_followsOneSchema() {
    Resource resource = detect(Map.of());
    assertThat(resource.getSchemaUrl()).isEqualTo("https://opentelemetry.io/schemas/1.40.0");
    assertThat(resource.getAttribute(AttributeKey.stringKey("host.name"))).isNotBlank();
    assertThat(resource.getAttribute(AttributeKey.stringArrayKey("process.command_args"))).isNull();
  }

  @Test
  void createResource_commandWanted_hasTheArguments() {
    Resource resource = detect(Map.of("otel.peregrine.resource.process.command", "true"));
    assertThat(resource.getAttribute(AttributeKey.stringArrayKey("process.command_args")))
        .isNotEmpty();
  }
}
