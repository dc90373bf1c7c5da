/** A sampler that asks a Jaeger server how to sample. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.extension.trace.jaeger {
  requires static org.jspecify;
  requires transitive io.opentelemetry.sdk.autoconfigure.spi;
  requires io.opentelemetry.exporter.otlp;
  requires java.logging;

  // May be absent: for those who hand over a channel.
  requires static transitive io.grpc;

  exports io.opentelemetry.sdk.extension.trace.jaeger.sampler;

  provides dev.peregrine.sdk.autoconfigure.spi.ComponentFactory with
      dev.peregrine.sampler.jaeger.internal.config.JaegerComponent;
  provides io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider with
      io.opentelemetry.sdk.extension.trace.jaeger.sampler.JaegerRemoteSamplerProvider;
}
