package dev.peregrine.propagators.internal.config;

import dev.peregrine.propagators.XrayLambdaPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/**
 * Offers X-Ray's header and what Lambda sets as {@code xray-lambda}, by AWS's own propagator if
 * that is present.
 */
public final class XrayLambdaProvider implements ConfigurablePropagatorProvider {

  private static final String PUBLISHED =
      "io.opentelemetry.contrib.awsxray.propagator.AwsXrayLambdaPropagator";

  @Override
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return propagator();
  }

  static TextMapPropagator propagator() {
    return PublishedPropagator.orElse(PUBLISHED, XrayLambdaPropagator.getInstance());
  }

  @Override
  public String getName() {
    return "xray-lambda";
  }
}
