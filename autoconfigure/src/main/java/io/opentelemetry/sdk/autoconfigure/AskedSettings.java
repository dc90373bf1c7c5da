package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.spi.internal.MapConfigProperties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Settings that remember which of them were asked for, set or not. */
final class AskedSettings extends MapConfigProperties {

  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  AskedSettings(MapConfigProperties settings) {
    super(settings);
  }

  @Override
  protected @Nullable String value(String normalizedName) {
    asked.add(normalizedName);
    return super.value(normalizedName);
  }

  /** The normalized names. */
  Set<String> asked() {
    return asked;
  }
}
