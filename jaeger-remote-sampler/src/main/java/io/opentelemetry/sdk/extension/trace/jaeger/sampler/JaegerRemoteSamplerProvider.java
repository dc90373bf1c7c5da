package io.opentelemetry.sdk.extension.trace.jaeger.sampler;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The value {@code jaeger_remote} of {@code otel.traces.sampler}. Its argument is {@code
 * endpoint=…,pollingIntervalMs=…,initialSamplingRate=…}, all of it optional.
 */
@SuppressWarnings("ClassCanBeFinal") // the contract does not say final
public class JaegerRemoteSamplerProvider implements ConfigurableSamplerProvider {

  private static final Logger LOGGER =
      Logger.getLogger(JaegerRemoteSamplerProvider.class.getName());

  private static final String ARGUMENT = "otel.traces.sampler.arg";

  /** Creates a provider; {@link java.util.ServiceLoader} needs this. */
  public JaegerRemoteSamplerProvider() {}

  @Override
  public Sampler createSampler(ConfigProperties config) {
    JaegerRemoteSamplerBuilder builder = JaegerRemoteSampler.builder();
    String service = config.getString("otel.service.name");
    if (service == null || service.isBlank()) {
      service = config.getMap("otel.resource.attributes").get("service.name");
    }
    if (service != null) {
      builder.setServiceName(service);
    }
    config.getMap(ARGUMENT).forEach((name, value) -> set(builder, name, value));
    return builder.build();
  }

  private static void set(JaegerRemoteSamplerBuilder builder, String name, String value) {
    switch (name) {
      case "endpoint" -> endpoint(builder, value);
      case "pollingIntervalMs" ->
          useNumber(
              name,
              value,
              () -> builder.setPollingInterval(Duration.ofMillis(Long.parseLong(value))));
      case "initialSamplingRate" ->
          useNumber(
              name,
              value,
              () ->
                  builder.setInitialSampler(
                      Sampler.parentBased(Sampler.traceIdRatioBased(Double.parseDouble(value)))));
      default ->
          LOGGER.log(
              Level.WARNING,
              "{0}: {1} has no effect. Known are endpoint, pollingIntervalMs, initialSamplingRate",
              new Object[] {ARGUMENT, name});
    }
  }

  private static void endpoint(JaegerRemoteSamplerBuilder builder, String value) {
    try {
      builder.setEndpoint(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(ARGUMENT + ": " + e.getMessage(), e);
    }
  }

  /** A number that cannot be used is warned of, and the default taken. */
  private static void useNumber(String name, String value, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException e) {
      LOGGER.log(
          Level.WARNING,
          "{0}: {1}={2} cannot be used. The default is used.",
          new Object[] {ARGUMENT, name, value});
    }
  }

  @Override
  public String getName() {
    return "jaeger_remote";
  }
}
