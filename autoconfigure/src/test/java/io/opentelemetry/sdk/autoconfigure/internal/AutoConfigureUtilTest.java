package io.opentelemetry.sdk.autoconfigure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoConfigureUtilTest {

  private final AutoConfiguredOpenTelemetrySdkBuilder builder =
      AutoConfiguredOpenTelemetrySdk.builder()
          .disableShutdownHook()
          .addPropertiesCustomizer(
              config -> Map.of("otel.traces.exporter", "none", "otel.x", "found"));

  @Test
  void getConfig_builtHere_isTheSettings() {
    assertThat(AutoConfigureUtil.getConfig(builder.build()).getString("otel.x")).isEqualTo("found");
  }

  @Test
  void setConfigPropertiesCustomizer_set_replacesAllSettings() {
    AutoConfiguredOpenTelemetrySdkBuilder returned =
        AutoConfigureUtil.setConfigPropertiesCustomizer(
            builder,
            config ->
                DefaultConfigProperties.createFromMap(
                    Map.of(
                        "otel.traces.exporter",
                        "none",
                        "otel.y",
                        "instead of " + config.getString("otel.x"))));

    assertThat(returned).isSameAs(builder);
    assertThat(AutoConfigureUtil.getConfig(builder.build()))
        .satisfies(config -> assertThat(config.getString("otel.x")).isNull())
        .satisfies(config -> assertThat(config.getString("otel.y")).isEqualTo("instead of found"));
  }
}
