package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ConditionalResourceProvider;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceConfigurationTest {

  private static final String SCHEMA_URL = "https://opentelemetry.io/schemas/1.40.0";

  private static class Found implements ResourceProvider {

    private final int order;
    private final String value;

    Found(int order, String value) {
      this.order = order;
      this.value = value;
    }

    @Override
    public Resource createResource(ConfigProperties config) {
      return Resource.create(
          Attributes.of(stringKey("found"), value, stringKey("from." + value), "x"));
    }

    @Override
    public int order() {
      return order;
    }
  }

  private static final class FoundIfNothingElse extends Found
      implements ConditionalResourceProvider {

    final List<Resource> existing = new ArrayList<>();

    FoundIfNothingElse() {
      super(100, "fallback");
    }

    @Override
    public boolean shouldApply(ConfigProperties config, Resource existing) {
      this.existing.add(existing);
      return existing.getAttribute(stringKey("found")) == null;
    }
  }

  private static Resource configure(Map<String, String> settings, Object... providers) {
    return ResourceConfiguration.configure(
        DefaultConfigProperties.createFromMap(settings), new FixedComponents(providers));
  }

  private static Map<String, String> asMap(Resource resource) {
    Map<String, String> map = new TreeMap<>();
    resource.getAttributes().forEach((key, value) -> map.put(key.getKey(), value.toString()));
    Resource.getDefault().getAttributes().asMap().keySet().stream()
        .map(key -> key.getKey())
        .filter(key -> !key.equals("service.name"))
        .forEach(map::remove);
    return map;
  }

  private static Resource environment(String attributes) {
    return ResourceConfiguration.createEnvironmentResource(
        DefaultConfigProperties.createFromMap(Map.of("otel.resource.attributes", attributes)));
  }

  @Test
  void configure_noProviders_isTheDefault() {
    assertThat(configure(Map.of())).isEqualTo(Resource.getDefault());
  }

  @Test
  void configure_severalProviders_higherOrderWins() {
    assertThat(asMap(configure(Map.of(), new Found(2, "b"), new Found(1, "a"))))
        .containsEntry("found", "b")
        .containsKeys("from.a", "from.b");
  }

  @Test
  void configure_conditionalProvider_isAskedWithWhatIsKnown() {
    FoundIfNothingElse first = new FoundIfNothingElse();
    FoundIfNothingElse second = new FoundIfNothingElse();

    assertThat(asMap(configure(Map.of(), first))).containsEntry("found", "fallback");
    assertThat(asMap(configure(Map.of(), new Found(1, "a"), second))).containsEntry("found", "a");
    assertThat(first.existing).containsExactly(Resource.getDefault());
    assertThat(second.existing)
        .singleElement()
        .extracting(resource -> resource.getAttribute(stringKey("found")))
        .isEqualTo("a");
  }

  // R81
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|a,c",
        "Found|''|a",
        "Found,FoundIfNothingElse|''|a,c",
        "''|Found|fallback,c",
        "Found|Found|''",
        "Other|''|''",
      })
  void configure_enabledAndDisabledProviders_asksOnlyThose(
      String enabled, String disabled, String expected) {
    String prefix = ResourceConfigurationTest.class.getName() + "$";
    Map<String, String> settings =
        Map.of(
            "otel.java.enabled.resource.providers",
            enabled.isEmpty() ? "" : prefix + enabled.replace(",", "," + prefix),
            "otel.java.disabled.resource.providers",
            disabled.isEmpty() ? "" : prefix + disabled);
    FoundIfNothingElse conditional = new FoundIfNothingElse();

    Map<String, String> found = asMap(configure(settings, new Found(1, "a"), conditional));

    assertThat(found.getOrDefault("found", "") + (conditional.existing.isEmpty() ? "" : ",c"))
        .isEqualTo(expected);
  }

  // R81
  @Test
  void configure_disabledKeys_leavesThemOut() {
    Resource resource =
        configure(
            Map.of("otel.resource.disabled.keys", "found, telemetry.sdk.version"),
            new Found(1, "a"));

    assertThat(resource.getAttributes().asMap().keySet())
        .extracting(key -> key.getKey())
        .containsExactlyInAnyOrder(
            "from.a", "service.name", "telemetry.sdk.language", "telemetry.sdk.name");
  }

  // R10, R31
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=b|{a=b}",
        "a=b,c=d|{a=b, c=d}",
        "' a = b '|{a=b}",
        "a=b%20c%2Cd%3De|{a=b c,d=e}",
        "a=%c3%A9|{a=é}",
        "a%2Cb=c|{a,b=c}",
        "a=b+c|{a=b+c}",
        "a=,b=c|{b=c}",
        "service.name=n|{service.name=n}",
        "''|{}",
      })
  void createEnvironmentResource_attributes_areDecoded(String attributes, String expected) {
    Resource resource = environment(attributes);

    assertThat(asMap(resource).toString()).isEqualTo(expected);
    assertThat(resource.getSchemaUrl()).isNull();
  }

  // R11
  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "%C3", "%C3%28", "%ED%A0%80", "%+1"})
  void createEnvironmentResource_undecodableValue_discardsEverythingWithWarning(String value) {
    try (LogCapture log = new LogCapture()) {
      assertThat(environment("a=b,bad=" + value + ",c=d")).isEqualTo(Resource.empty());
      assertThat(log.warnings())
          .containsExactly(
              "otel.resource.attributes is ignored: bad="
                  + value
                  + " is not percent-encoded UTF-8 (write % as %25)");
    }
  }

  // R11
  @ParameterizedTest
  @ValueSource(strings = {"a=b,c", "a=b,=c"})
  void createEnvironmentResource_entryWithoutKey_discardsEverythingWithWarning(String attributes) {
    try (LogCapture log = new LogCapture()) {
      assertThat(environment(attributes)).isEqualTo(Resource.empty());
      assertThat(log.warnings())
          .containsExactly(
              "otel.resource.attributes is ignored: entry 2 is not of the form key=value");
    }
  }

  // R8, R31
  @Test
  void createEnvironmentResource_serviceName_outweighsTheAttribute() {
    Resource resource =
        ResourceConfiguration.createEnvironmentResource(
            DefaultConfigProperties.createFromMap(
                Map.of(
                    "otel.service.name",
                    "shop",
                    "otel.resource.attributes",
                    "service.name=x,a=b")));

    assertThat(asMap(resource)).isEqualTo(Map.of("service.name", "shop", "a", "b"));
    assertThat(resource.getSchemaUrl()).isEqualTo(SCHEMA_URL);
  }

  @Test
  void createEnvironmentResource_serviceVersion_outweighsTheAttribute() {
    Resource resource =
        ResourceConfiguration.createEnvironmentResource(
            DefaultConfigProperties.createFromMap(
                Map.of(
                    "otel.service.version",
                    "2.0",
                    "otel.resource.attributes",
                    "service.version=1.0,a=b")));

    assertThat(asMap(resource)).isEqualTo(Map.of("service.version", "2.0", "a", "b"));
    assertThat(resource.getSchemaUrl()).isEqualTo(SCHEMA_URL);
  }

  // R16, R29
  @Test
  void createEnvironmentResource_entities_areBelowAttributes() {
    try (LogCapture log = new LogCapture()) {
      Resource resource =
          ResourceConfiguration.createEnvironmentResource(
              DefaultConfigProperties.createFromMap(
                  Map.of(
                      "otel.entities",
                      "host{host.id=1}[host.name=h]@urn:s;shop{shop.id=2};broken",
                      "otel.resource.attributes",
                      "shop.id=3")));

      assertThat(asMap(resource))
          .isEqualTo(Map.of("host.id", "1", "host.name", "h", "shop.id", "3"));
      assertThat(resource.getSchemaUrl()).isEqualTo("urn:s");
      assertThat(log.warnings())
          .containsExactly(
              "otel.entities: entity 3 is left out: it has no type, a letter and more before {",
              "otel.entities: the entity shop is left out, since another setting says what its"
                  + " shop.id is");
    }
  }

  // R7
  @Test
  void configure_providerThatThrows_isNamed() {
    ResourceProvider broken =
        config -> {
          throw new IllegalStateException("no cloud");
        };

    assertThatThrownBy(() -> configure(Map.of(), broken))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The resource provider in "
                + ResourceConfigurationTest.class.getName()
                + " failed: java.lang.IllegalStateException: no cloud");
  }

  @Test
  void createEnvironmentResource_noArgument_readsTheProcess() {
    System.setProperty("otel.service.name", "from property");
    try {
      assertThat(asMap(ResourceConfiguration.createEnvironmentResource()))
          .containsEntry("service.name", "from property");
    } finally {
      System.clearProperty("otel.service.name");
    }
  }

  @Test
  void environmentResourceProvider_besideOthers_hasTheLastWordButOne() {
    EnvironmentResourceProvider provider = new EnvironmentResourceProvider();

    Resource resource =
        configure(
            Map.of("otel.resource.attributes", "found=user"), provider, new Found(5, "detected"));

    assertThat(resource.getAttribute(stringKey("found"))).isEqualTo("user");
    assertThat(provider.order()).isEqualTo(Integer.MAX_VALUE - 1);
  }

  @Test
  void serviceInstanceIdProvider_nothingElseKnowsIt_isOneUuidForTheProcess() {
    Resource first = new ServiceInstanceIdResourceProvider().createResource(config());
    Resource second = new ServiceInstanceIdResourceProvider().createResource(config());

    String id = first.getAttribute(stringKey("service.instance.id"));
    assertThat(UUID.fromString(id).version()).isEqualTo(4);
    assertThat(second).isEqualTo(first);
    assertThat(first.getSchemaUrl()).isEqualTo(SCHEMA_URL);
  }

  @Test
  void serviceInstanceIdProvider_userSetsIt_isOutweighed() {
    Resource resource =
        configure(
            Map.of("otel.resource.attributes", "service.instance.id=7"),
            new EnvironmentResourceProvider(),
            new ServiceInstanceIdResourceProvider());

    assertThat(resource.getAttribute(stringKey("service.instance.id"))).isEqualTo("7");
  }

  private static ConfigProperties config() {
    return DefaultConfigProperties.createFromMap(Map.of());
  }
}
