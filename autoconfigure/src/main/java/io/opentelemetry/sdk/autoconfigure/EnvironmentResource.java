package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The resource that {@code otel.resource.attributes} and {@code otel.service.name} describe. */
final class EnvironmentResource {

  /** The semantic conventions that {@code service.*} follows. */
  static final String SCHEMA_URL = "https://opentelemetry.io/schemas/1.40.0";

  private static final Logger LOGGER = Logger.getLogger(EnvironmentResource.class.getName());
  private static final String ATTRIBUTES = "otel.resource.attributes";
  private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");

  private EnvironmentResource() {}

  static Resource create(ConfigProperties config) {
    AttributesBuilder attributes = decode(config.getMap(ATTRIBUTES)).toBuilder();
    String serviceName = config.getString("otel.service.name", "");
    if (serviceName.isEmpty()) {
      return Resource.create(attributes.build());
    }
    return Resource.create(attributes.put(SERVICE_NAME, serviceName).build(), SCHEMA_URL);
  }

  /** One entry that cannot be decoded spoils all, since what the others mean is then unsure too. */
  private static Attributes decode(Map<String, String> encoded) {
    AttributesBuilder attributes = Attributes.builder();
    for (Map.Entry<String, String> entry : encoded.entrySet()) {
      try {
        attributes.put(
            PercentDecoder.decode(entry.getKey()), PercentDecoder.decode(entry.getValue()));
      } catch (CharacterCodingException e) {
        LOGGER.log(
            Level.WARNING,
            () ->
                ATTRIBUTES
                    + " is ignored: "
                    + entry
                    + " is not percent-encoded UTF-8 (write % as %25)");
        return Attributes.empty();
      }
    }
    return attributes.build();
  }
}
