package io.opentelemetry.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import org.junit.jupiter.api.Test;

/** Runs with api-incubator. */
class IncubatorSdkTest {

  private static SdkConfigProvider provider() {
    return SdkConfigProvider.create(DeclarativeConfigProperties.empty());
  }

  @Test
  void setConfigProvider_builder_buildsAnExtendedSdk() {
    SdkConfigProvider provider = provider();

    OpenTelemetrySdk sdk =
        OpenTelemetrySdkBuilderUtil.setConfigProvider(OpenTelemetrySdk.builder(), provider).build();

    assertThat(sdk)
        .isInstanceOfSatisfying(
            ExtendedOpenTelemetrySdk.class,
            extended -> {
              assertThat(extended.getSdkConfigProvider()).isSameAs(provider);
              assertThat(extended.getConfigProvider())
                  .isNotInstanceOf(SdkConfigProvider.class)
                  .isSameAs(extended.getConfigProvider());
              assertThat(extended.toString())
                  .startsWith("ExtendedOpenTelemetrySdk{openTelemetrySdk=OpenTelemetrySdk{");
            });
    sdk.close();
  }

  @Test
  void create_sdk_sharesProviders() {
    OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().build();

    ExtendedOpenTelemetrySdk extended = ExtendedOpenTelemetrySdk.create(sdk, provider());

    assertThat(extended.getSdkTracerProvider()).isSameAs(sdk.getSdkTracerProvider());
    assertThat(extended.shutdown()).isSameAs(sdk.shutdown());
  }

  @Test
  void getInstrumentationConfig_nothingThere_isEmpty() {
    ConfigProvider provider = provider();

    assertThat(provider.getInstrumentationConfig().getPropertyKeys()).isEmpty();
    assertThat(provider.getInstrumentationConfig("any").getPropertyKeys()).isEmpty();
  }
}
