package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings of one exporter stand: in properties or in a mapping of a file. They have the
 * names of the properties here, {@code client.key} for example.
 */
interface SettingSource {

  /** The value without white space around it; null if it is not set or blank. */
  @Nullable String text(String name);

  @Nullable Long number(String name);

  @Nullable Duration duration(String name);

  /** Says where the value stands that cannot be used, and why it cannot. */
  ConfigurationException error(String name, String problem, @Nullable Throwable cause);

  /** Deals with a value that could as well be left out: warns of it, or throws. */
  void unusable(String name, String problem);
}
