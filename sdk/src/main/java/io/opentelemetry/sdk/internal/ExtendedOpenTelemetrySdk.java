package io.opentelemetry.sdk.internal;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.incubator.ExtendedOpenTelemetry;
import io.opentelemetry.api.incubator.config.ConfigProvider;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;

/** An SDK that also has the settings of instrumentation libraries. */
public final class ExtendedOpenTelemetrySdk extends OpenTelemetrySdk
    implements ExtendedOpenTelemetry {

  private final OpenTelemetrySdk sdk;
  private final SdkConfigProvider configProvider;
  private final ConfigProvider guardedConfigProvider;

  private ExtendedOpenTelemetrySdk(OpenTelemetrySdk sdk, SdkConfigProvider configProvider) {
    super(
        sdk.getSdkTracerProvider(),
        sdk.getSdkMeterProvider(),
        sdk.getSdkLoggerProvider(),
        sdk.getPropagators());
    this.sdk = sdk;
    this.configProvider = configProvider;
    this.guardedConfigProvider = new GuardedConfigProvider(configProvider);
  }

  /**
   * Adds settings to an SDK.
   *
   * @param sdk the SDK, whose providers the new one shares
   * @param sdkConfigProvider the settings
   * @return the SDK with settings
   */
  public static ExtendedOpenTelemetrySdk create(
      OpenTelemetrySdk sdk, SdkConfigProvider sdkConfigProvider) {
    return new ExtendedOpenTelemetrySdk(
        requireNonNull(sdk, "sdk"), requireNonNull(sdkConfigProvider, "sdkConfigProvider"));
  }

  /**
   * Returns the settings, wrapped so that an instrumentation library cannot cast the provider.
   *
   * @return the same provider at each call
   */
  @Override
  public ConfigProvider getConfigProvider() {
    return guardedConfigProvider;
  }

  /**
   * Returns the provider of settings itself.
   *
   * @return the same provider at each call
   */
  public SdkConfigProvider getSdkConfigProvider() {
    return configProvider;
  }

  /** Both SDKs are one: only the first call of one of them shuts it down. */
  @Override
  public CompletableResultCode shutdown() {
    return sdk.shutdown();
  }

  @Override
  public String toString() {
    return "ExtendedOpenTelemetrySdk{openTelemetrySdk="
        + sdk
        + ", configProvider="
        + configProvider
        + "}";
  }

  private record GuardedConfigProvider(ConfigProvider delegate) implements ConfigProvider {

    @Override
    public DeclarativeConfigProperties getInstrumentationConfig() {
      return delegate.getInstrumentationConfig();
    }
  }
}
