package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.logs.LoggerConfigurator;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import dev.peregrine.sdk.trace.TracerConfigurator;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Set;

/** Makes what a file says of an SDK that can be changed while it is in use. */
public final class AdjustableParts {

  private static final String TRACER_PROVIDER = "tracer_provider";
  private static final String METER_PROVIDER = "meter_provider";
  private static final String LOGGER_PROVIDER = "logger_provider";
  private static final String TRACER_CONFIGURATOR = "tracer_configurator/development";
  private static final String METER_CONFIGURATOR = "meter_configurator/development";
  private static final String LOGGER_CONFIGURATOR = "logger_configurator/development";

  /** Where the sampler stands. */
  public static final String SAMPLER = TRACER_PROVIDER + ".sampler";

  /** Where tracers are configured by scope. */
  public static final String TRACERS = TRACER_PROVIDER + "." + TRACER_CONFIGURATOR;

  /** Where meters are configured by scope. */
  public static final String METERS = METER_PROVIDER + "." + METER_CONFIGURATOR;

  /** Where loggers are configured by scope. */
  public static final String LOGGERS = LOGGER_PROVIDER + "." + LOGGER_CONFIGURATOR;

  /** All of these. */
  public static final Set<String> PATHS = Set.of(SAMPLER, TRACERS, METERS, LOGGERS);

  private final NodeConfig root;

  AdjustableParts(NodeConfig root) {
    this.root = root;
  }

  /** The sampler; the default one if the file has none. */
  public Sampler sampler() {
    return TracerProviderFactory.sampler(root.structured(TRACER_PROVIDER));
  }

  public TracerConfigurator tracerConfigurator() {
    return TracerProviderFactory.tracerConfigurator(
        root.structured(TRACER_PROVIDER).structured(TRACER_CONFIGURATOR));
  }

  public MeterConfigurator meterConfigurator() {
    return MeterProviderFactory.meterConfigurator(
        root.structured(METER_PROVIDER).structured(METER_CONFIGURATOR));
  }

  public LoggerConfigurator loggerConfigurator() {
    return LoggerProviderFactory.loggerConfigurator(
        root.structured(LOGGER_PROVIDER).structured(LOGGER_CONFIGURATOR));
  }
}
