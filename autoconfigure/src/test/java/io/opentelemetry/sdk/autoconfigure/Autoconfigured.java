package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;

/** Builds SDKs that see nothing of the process and the class path. */
final class Autoconfigured {

  private Autoconfigured() {}

  /**
   * A builder with these settings as system properties and these extensions only. If metrics or
   * logs are to be exported, the settings say so.
   */
  static AutoConfiguredOpenTelemetrySdkBuilder builder(
      Map<String, String> settings, Object... extensions) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(
            () -> Map.of("otel.metrics.exporter", "none", "otel.logs.exporter", "none"))
        .setProcessSettings(settings, Map.of())
        .setComponentLoader(new FixedComponents(extensions));
  }

  static OpenTelemetrySdk sdk(Map<String, String> settings, Object... extensions) {
    return builder(settings, extensions).build().getOpenTelemetrySdk();
  }

  /** Settings that export nowhere, and one more. */
  static Map<String, String> notExporting(String name, String value) {
    return Map.of("otel.traces.exporter", "none", name, value);
  }

  /** Settings that export nowhere, and others. */
  static Map<String, String> notExporting(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("otel.traces.exporter", "none");
    return all;
  }

  static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      Map<String, String> settings, Object... extensions) {
    return assertThatThrownBy(() -> sdk(settings, extensions))
        .isInstanceOf(ConfigurationException.class);
  }
}
