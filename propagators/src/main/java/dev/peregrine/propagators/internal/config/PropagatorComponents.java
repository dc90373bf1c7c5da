package dev.peregrine.propagators.internal.config;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.extension.trace.propagation.JaegerPropagator;
import io.opentelemetry.extension.trace.propagation.OtTracePropagator;

/** The propagators of configuration files, under the names that variables have for them. */
public final class PropagatorComponents {

  private PropagatorComponents() {}

  private abstract static class Named implements ComponentFactory<TextMapPropagator> {

    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public final Class<TextMapPropagator> type() {
      return TextMapPropagator.class;
    }

    @Override
    public final String name() {
      return name;
    }
  }

  /** B3 in a single header. */
  public static final class B3 extends Named {

    public B3() {
      super("b3");
    }

    @Override
    public TextMapPropagator create(ComponentConfig config) {
      return B3Propagator.injectingSingleHeader();
    }
  }

  /** B3 in several headers. */
  public static final class B3Multi extends Named {

    public B3Multi() {
      super("b3multi");
    }

    @Override
    public TextMapPropagator create(ComponentConfig config) {
      return B3Propagator.injectingMultiHeaders();
    }
  }

  /** Jaeger's headers. */
  public static final class Jaeger extends Named {

    public Jaeger() {
      super("jaeger");
    }

    @Override
    @SuppressWarnings("deprecation") // the format is, and so is its propagator
    public TextMapPropagator create(ComponentConfig config) {
      return JaegerPropagator.getInstance();
    }
  }

  /** The headers of OT Trace. */
  public static final class OtTrace extends Named {

    public OtTrace() {
      super("ottrace");
    }

    @Override
    @SuppressWarnings("deprecation") // the format is, and so is its propagator
    public TextMapPropagator create(ComponentConfig config) {
      return OtTracePropagator.getInstance();
    }
  }

  /** X-Ray's header, by AWS's own propagator if that is present. */
  public static final class Xray extends Named {

    public Xray() {
      super("xray");
    }

    @Override
    public boolean isFallback() {
      return true;
    }

    @Override
    public TextMapPropagator create(ComponentConfig config) {
      return XrayProvider.propagator();
    }
  }

  /** X-Ray's header and what Lambda sets, by AWS's own propagator if that is present. */
  public static final class XrayLambda extends Named {

    public XrayLambda() {
      super("xray-lambda");
    }

    @Override
    public boolean isFallback() {
      return true;
    }

    @Override
    public TextMapPropagator create(ComponentConfig config) {
      return XrayLambdaProvider.propagator();
    }
  }
}
