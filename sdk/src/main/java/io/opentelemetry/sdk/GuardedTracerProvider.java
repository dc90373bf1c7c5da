package io.opentelemetry.sdk;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;

/** Hides the SDK's provider, and so its {@code shutdown()}, from whoever holds the API only. */
final class GuardedTracerProvider implements TracerProvider {

  private final TracerProvider delegate;

  GuardedTracerProvider(TracerProvider delegate) {
    this.delegate = delegate;
  }

  @Override
  public Tracer get(String name) {
    return delegate.get(name);
  }

  @Override
  public Tracer get(String name, String version) {
    return delegate.get(name, version);
  }

  @Override
  public TracerBuilder tracerBuilder(String name) {
    return delegate.tracerBuilder(name);
  }
}
