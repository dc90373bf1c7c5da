package io.opentelemetry.sdk.internal;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.internal.SdkFinisher;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;

/** Settings of the builder of an SDK that are no part of its contract. */
public final class OpenTelemetrySdkBuilderUtil {

  private OpenTelemetrySdkBuilderUtil() {}

  /**
   * Has a builder make an {@link ExtendedOpenTelemetrySdk}.
   *
   * @param sdkBuilder the builder to change
   * @param configProvider the settings of instrumentation libraries
   * @return the builder
   */
  public static OpenTelemetrySdkBuilder setConfigProvider(
      OpenTelemetrySdkBuilder sdkBuilder, SdkConfigProvider configProvider) {
    requireNonNull(configProvider, "configProvider");
    SdkFinisher.add(
        requireNonNull(sdkBuilder, "sdkBuilder"),
        OpenTelemetrySdk.class,
        sdk -> ExtendedOpenTelemetrySdk.create(sdk, configProvider));
    return sdkBuilder;
  }
}
