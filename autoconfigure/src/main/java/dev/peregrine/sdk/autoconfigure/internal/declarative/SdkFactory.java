package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.InternalLogLevel;
import dev.peregrine.sdk.internal.SdkFinisher;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.resources.Resource;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The whole SDK. A signal without a provider in the file does nothing. */
final class SdkFactory {

  private static final Logger LOGGER = Logger.getLogger(SdkFactory.class.getName());

  private SdkFactory() {}

  /**
   * Makes the SDK.
   *
   * @param finisher what becomes of the SDK in the end
   */
  static CreatedSdk create(NodeConfig root, UnaryOperator<OpenTelemetrySdk> finisher) {
    setLogLevel(root);
    Creation creation = root.context();
    OpenTelemetrySdkBuilder builder =
        OpenTelemetrySdk.builder()
            .setPropagators(PropagatorFactory.create(root.structured("propagator")));
    SdkFinisher.add(builder, OpenTelemetrySdk.class, finisher);
    creation.libraries().addSettings(builder);
    if (Boolean.TRUE.equals(root.getBoolean("disabled"))) {
      LOGGER.log(Level.INFO, () -> root.place().message("disabled: nothing is recorded"));
      return new CreatedSdk(builder.build(), Resource.getDefault());
    }
    Distribution.applyBudget(creation.distribution());
    Resource resource = ResourceFactory.create(root.structured("resource"));
    root.context().setResource(resource);
    addProviders(root, resource, builder);
    return new CreatedSdk(creation.started().handOverSince(0, builder.build()), resource);
  }

  private static void setLogLevel(NodeConfig root) {
    String name = root.getString("log_level");
    Level level = name == null ? null : InternalLogLevel.parse(name);
    if (level != null) {
      InternalLogLevel.setFor("log_level", level);
    }
  }

  private static void addProviders(
      NodeConfig root, Resource resource, OpenTelemetrySdkBuilder builder) {
    AttributeLimits limits = AttributeLimits.general(root.structured("attribute_limits"));
    NodeConfig meters = root.getStructured("meter_provider");
    if (meters != null) {
      SdkMeterProvider meterProvider = MeterProviderFactory.create(meters, resource);
      root.context().setMeterProvider(meterProvider);
      builder.setMeterProvider(meterProvider);
    }
    NodeConfig tracers = root.getStructured("tracer_provider");
    if (tracers != null) {
      builder.setTracerProvider(TracerProviderFactory.create(tracers, resource, limits));
    }
    NodeConfig loggers = root.getStructured("logger_provider");
    if (loggers != null) {
      builder.setLoggerProvider(LoggerProviderFactory.create(loggers, resource, limits));
    }
  }
}
