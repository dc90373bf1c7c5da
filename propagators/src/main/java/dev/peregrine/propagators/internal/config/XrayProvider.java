package dev.peregrine.propagators.internal.config;

import dev.peregrine.propagators.XrayPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** Offers X-Ray's header as {@code xray}, by AWS's own propagator if that is present. */
public final class XrayProvider implements ConfigurablePropagatorProvider {

  private static final String PUBLISHED =
      "io.opentelemetry.contrib.awsxray.propagator.AwsXrayPropagator";

  @Override
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return propagator();
  }

  static TextMapPropagator propagator() {
    return PublishedPropagator.orElse(PUBLISHED, XrayPropagator.getInstance());
  }

  @Override
  public String getName() {
    return "xray";
  }
}
