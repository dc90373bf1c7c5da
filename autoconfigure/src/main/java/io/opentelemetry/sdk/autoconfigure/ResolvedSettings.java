package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.catalog.Origin;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.Map;

/**
 * The settings that count.
 *
 * @param config their values
 * @param origins who set those that begin with {@code otel}, by normalized name
 */
record ResolvedSettings(ConfigProperties config, Map<String, Origin> origins) {}
