package io.opentelemetry.sdk.resources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this SDK, which the build writes into a resource. */
final class SdkVersion {

  private SdkVersion() {}

  static String read() {
    Properties properties = new Properties();
    try (InputStream stream = SdkVersion.class.getResourceAsStream("sdk-version.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException | IllegalArgumentException e) {
      // A damaged jar must not keep the application from starting.
      return "unknown";
    }
    return properties.getProperty("sdk.version", "unknown");
  }
}
