package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.SelfMetrics;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.spi.internal.SelfTelemetry;
import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.logging.Level;

/** The whole SDK from settings, extensions and customizers. */
final class SdkConfiguration {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkConfiguration.class);
  private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");

  private final SettingsReport report;
  private final ConfigProperties config;
  private final ComponentLoader componentLoader;
  private final Customizers customizers;
  private final StartedComponents started;

  private SdkConfiguration(
      SettingsReport report,
      ComponentLoader componentLoader,
      Customizers customizers,
      StartedComponents started) {
    this.report = report;
    this.config = report.config();
    this.componentLoader = componentLoader;
    this.customizers = customizers;
    this.started = started;
  }

  static OpenTelemetrySdk create(
      ResolvedSettings settings,
      ComponentLoader componentLoader,
      Customizers customizers,
      StartedComponents started) {
    SettingsReport report = new SettingsReport(settings);
    LogLevelConfiguration.configure(report.config());
    try {
      return new SdkConfiguration(report, componentLoader, customizers, started).create();
    } finally {
      // Whoever looks for the reason of a failure needs this most.
      report.log();
    }
  }

  private OpenTelemetrySdk create() {
    if (config.getBoolean("otel.sdk.disabled", false)) {
      LOGGER.log(Level.INFO, "otel.sdk.disabled is true: nothing is recorded");
      return OpenTelemetrySdk.builder().setPropagators(propagators()).build();
    }
    MemoryBudgetConfiguration.configure(config);
    Resource resource =
        customizers.resource.apply(
            ResourceConfiguration.configure(config, componentLoader), config, started);
    ContextPropagators propagators = propagators();
    MeterProviderConfiguration metrics =
        new MeterProviderConfiguration(config, componentLoader, customizers, started);
    SdkMeterProvider meterProvider = metrics.create(resource);
    SelfMetrics selfMetrics = new SelfMetrics(meterProvider, SelfTelemetry.version(config));
    AttributeLimits limits = AttributeLimits.general(config);
    TracerProviderConfiguration traces =
        new TracerProviderConfiguration(config, componentLoader, customizers, started);
    SdkTracerProvider tracerProvider = traces.create(resource, limits, selfMetrics);
    LoggerProviderConfiguration logs =
        new LoggerProviderConfiguration(config, componentLoader, customizers, started);
    SdkLoggerProvider loggerProvider = logs.create(resource, limits, selfMetrics);
    if (report.isWanted() && LOGGER.isLoggable(Level.FINE)) {
      LOGGER.log(
          Level.FINE,
          "Recording service "
              + resource.getAttribute(SERVICE_NAME)
              + ": traces with "
              + traces.chosen()
              + "; metrics with "
              + metrics.chosen()
              + "; logs with "
              + logs.chosen()
              + "; headers "
              + propagators.getTextMapPropagator().fields());
    }
    return started.handOverSince(
        0,
        OpenTelemetrySdk.builder()
            .setTracerProvider(tracerProvider)
            .setMeterProvider(meterProvider)
            .setLoggerProvider(loggerProvider)
            .setPropagators(propagators)
            .build());
  }

  private ContextPropagators propagators() {
    return PropagatorConfiguration.configure(
        config, componentLoader, customizers.propagator, started);
  }
}
