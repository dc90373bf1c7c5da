package dev.peregrine.sampler.jaeger.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.extension.trace.jaeger.sampler.JaegerRemoteSampler;
import io.opentelemetry.sdk.extension.trace.jaeger.sampler.JaegerRemoteSamplerBuilder;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;

/** The sampler {@code jaeger_remote/development} of configuration files. */
public final class JaegerComponent implements ComponentFactory<Sampler> {

  private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");

  @Override
  public Class<Sampler> type() {
    return Sampler.class;
  }

  @Override
  public String name() {
    return "jaeger_remote/development";
  }

  @Override
  public Sampler create(ComponentConfig config) {
    JaegerRemoteSamplerBuilder builder = JaegerRemoteSampler.builder();
    String endpoint = config.getString("endpoint");
    if (endpoint == null) {
      throw config.error("endpoint", "is required");
    }
    try {
      builder.setEndpoint(endpoint);
    } catch (IllegalArgumentException e) {
      throw config.error("endpoint", String.valueOf(e.getMessage()));
    }
    Long interval = config.getLong("interval");
    if (interval != null) {
      if (interval <= 0) {
        throw config.error("interval", "must be positive, but is " + interval);
      }
      builder.setPollingInterval(Duration.ofMillis(interval));
    }
    builder.setInitialSampler(config.create("initial_sampler", Sampler.class));
    String serviceName = config.context().resource().getAttribute(SERVICE_NAME);
    if (serviceName != null) {
      builder.setServiceName(serviceName);
    }
    return builder.build();
  }
}
