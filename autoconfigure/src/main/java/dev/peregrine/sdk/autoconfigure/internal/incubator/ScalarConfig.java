package dev.peregrine.sdk.autoconfigure.internal.incubator;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping that also tells of which type its scalars are. */
public interface ScalarConfig extends ComponentConfig {

  /** A Boolean, Long, Double or String; null if the value is absent, null or no scalar. */
  @Nullable Object scalar(String key);

  /** Scalars as {@link #scalar}, and null items; null if the value is no list of scalars. */
  @Nullable List<@Nullable Object> scalars(String key);

  /** The nested mapping; null for any other value. */
  @Nullable ScalarConfig mapping(String key);

  /** The nested mappings; null if the value is no list of mappings. */
  @Nullable List<ScalarConfig> mappings(String key);
}
