package dev.peregrine.sdk.autoconfigure.internal.parts;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/** Resource attributes as {@code OTEL_RESOURCE_ATTRIBUTES} has them. */
public final class AttributeList {

  private AttributeList() {}

  /**
   * Decodes percent-encoded keys and values. One entry that cannot be decoded spoils all, since
   * what the others mean is then unsure too.
   *
   * @throws IllegalArgumentException if one cannot be; the message is an entry and what is wrong
   */
  public static Attributes decode(Map<String, String> encoded) {
    AttributesBuilder attributes = Attributes.builder();
    for (Map.Entry<String, String> entry : encoded.entrySet()) {
      try {
        attributes.put(
            PercentDecoder.decode(entry.getKey()), PercentDecoder.decode(entry.getValue()));
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException(
            entry + " is not percent-encoded UTF-8 (write % as %25)", e);
      }
    }
    return attributes.build();
  }
}
