package io.opentelemetry.api;

import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.ArrayList;
import java.util.List;

/**
 * An instance whose parts differ from the no-op's, and that remembers which tracers were wanted.
 */
final class RecordingOpenTelemetry implements OpenTelemetry {

  final List<String> wantedTracers = new ArrayList<>();
  final ContextPropagators propagators = () -> null;

  final MeterProvider meterProvider = name -> MeterProvider.noop().meterBuilder(name);
  final LoggerProvider loggerProvider = name -> LoggerProvider.noop().loggerBuilder(name);

  final TracerProvider tracerProvider =
      new TracerProvider() {
        @Override
        public Tracer get(String name) {
          wantedTracers.add(name);
          return TracerProvider.noop().get(name);
        }

        @Override
        public Tracer get(String name, String version) {
          wantedTracers.add(name + ":" + version);
          return TracerProvider.noop().get(name, version);
        }

        @Override
        public TracerBuilder tracerBuilder(String name) {
          wantedTracers.add(name + " built");
          return TracerProvider.noop().tracerBuilder(name);
        }
      };

  @Override
  public TracerProvider getTracerProvider() {
    return tracerProvider;
  }

  @Override
  public MeterProvider getMeterProvider() {
    return meterProvider;
  }

  @Override
  public LoggerProvider getLogsBridge() {
    return loggerProvider;
  }

  @Override
  public ContextPropagators getPropagators() {
    return propagators;
  }
}
