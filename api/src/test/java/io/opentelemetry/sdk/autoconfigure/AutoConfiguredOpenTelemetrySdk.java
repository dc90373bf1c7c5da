package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.api.OpenTelemetry;
import java.util.function.Supplier;

/** Stands where the API looks for autoconfiguration, with the two methods that it calls. */
public final class AutoConfiguredOpenTelemetrySdk {

  private static Supplier<OpenTelemetry> configuration;

  private final OpenTelemetry sdk;

  private AutoConfiguredOpenTelemetrySdk(OpenTelemetry sdk) {
    this.sdk = sdk;
  }

  /** Sets what {@link #initialize} does. */
  public static void setConfiguration(Supplier<OpenTelemetry> configuration) {
    AutoConfiguredOpenTelemetrySdk.configuration = configuration;
  }

  public static AutoConfiguredOpenTelemetrySdk initialize() {
    return new AutoConfiguredOpenTelemetrySdk(configuration.get());
  }

  public OpenTelemetry getOpenTelemetrySdk() {
    return sdk;
  }
}
