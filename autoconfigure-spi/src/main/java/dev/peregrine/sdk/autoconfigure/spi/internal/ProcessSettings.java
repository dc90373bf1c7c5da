package dev.peregrine.sdk.autoconfigure.spi.internal;

import io.opentelemetry.common.impl.ConfigUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What this process was started with. */
public final class ProcessSettings {

  private ProcessSettings() {}

  /** The system properties that are strings, as they are now. */
  public static Map<String, String> systemProperties() {
    Properties properties = ConfigUtil.safeSystemProperties();
    Map<String, String> copy = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      copy.put(name, properties.getProperty(name));
    }
    return copy;
  }
}
