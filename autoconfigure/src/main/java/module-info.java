/** An SDK from environment variables and system properties, or from a file. */
@org.jspecify.annotations.NullMarked
module io.opentelemetry.sdk.autoconfigure {
  requires static org.jspecify;
  requires static io.opentelemetry.api.incubator;
  requires transitive io.opentelemetry.sdk.autoconfigure.spi;
  requires java.logging;
  requires org.snakeyaml.engine;

  exports dev.peregrine.sdk.autoconfigure;
  exports io.opentelemetry.sdk.autoconfigure;
  exports io.opentelemetry.sdk.autoconfigure.internal;

  provides io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider with
      io.opentelemetry.sdk.autoconfigure.ServiceInstanceIdResourceProvider,
      io.opentelemetry.sdk.autoconfigure.EnvironmentResourceProvider;
  provides io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider with
      dev.peregrine.sdk.autoconfigure.internal.versions.ArtifactCheck;
}
