/** What a process can find out about itself. */
@org.jspecify.annotations.NullMarked
module dev.peregrine.resources {
  requires static org.jspecify;
  requires transitive io.opentelemetry.sdk.autoconfigure.spi;

  exports dev.peregrine.resources;

  provides dev.peregrine.sdk.autoconfigure.spi.ComponentFactory with
      dev.peregrine.resources.DetectorComponents.Container,
      dev.peregrine.resources.DetectorComponents.Host,
      dev.peregrine.resources.DetectorComponents.Kubernetes,
      dev.peregrine.resources.DetectorComponents.Os,
      dev.peregrine.resources.DetectorComponents.ThisProcess;
  provides io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider with
      dev.peregrine.resources.ContainerResourceProvider,
      dev.peregrine.resources.HostResourceProvider,
      dev.peregrine.resources.KubernetesResourceProvider,
      dev.peregrine.resources.OsResourceProvider,
      dev.peregrine.resources.ProcessResourceProvider;
}
