package io.opentelemetry.context.propagation;

final class DefaultContextPropagators implements ContextPropagators {

  static final ContextPropagators NOOP =
      new DefaultContextPropagators(NoopTextMapPropagator.INSTANCE);

  private final TextMapPropagator textMapPropagator;

  DefaultContextPropagators(TextMapPropagator textMapPropagator) {
    this.textMapPropagator = textMapPropagator;
  }

  @Override
  public TextMapPropagator getTextMapPropagator() {
    return textMapPropagator;
  }

  @Override
  public String toString() {
    return "DefaultContextPropagators{textMapPropagator=" + textMapPropagator + '}';
  }
}
