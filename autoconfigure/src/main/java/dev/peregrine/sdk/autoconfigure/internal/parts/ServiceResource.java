package dev.peregrine.sdk.autoconfigure.internal.parts;

import dev.peregrine.sdk.autoconfigure.spi.internal.SemanticConventions;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;

/** What describes the service: its name, and which of its instances this process is. */
public final class ServiceResource {

  private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
  private static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");
  private static final AttributeKey<String> INSTANCE_ID =
      AttributeKey.stringKey("service.instance.id");
  private static final Resource INSTANCE =
      Resource.create(
          Attributes.of(INSTANCE_ID, RandomUuid.create().toString()),
          SemanticConventions.SCHEMA_URL);

  private ServiceResource() {}

  public static Resource ofName(String name) {
    return Resource.create(Attributes.of(NAME, name), SemanticConventions.SCHEMA_URL);
  }

  public static Resource ofVersion(String version) {
    return Resource.create(Attributes.of(VERSION, version), SemanticConventions.SCHEMA_URL);
  }

  /** A random {@code service.instance.id}, the same as long as this process lives. */
  public static Resource instance() {
    return INSTANCE;
  }
}
