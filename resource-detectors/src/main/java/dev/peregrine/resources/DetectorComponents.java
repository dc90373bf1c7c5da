package dev.peregrine.resources;

import dev.peregrine.sdk.autoconfigure.spi.ComponentConfig;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.sdk.resources.Resource;
import java.util.function.Function;

/**
 * The detectors of configuration files: under {@code resource}, {@code detection/development},
 * {@code detectors}.
 */
public final class DetectorComponents {

  private static final String COMMAND = "resource_process_command";

  private DetectorComponents() {}

  private abstract static class Detector implements ComponentFactory<Resource> {

    private final String name;
    private final Function<ComponentConfig, Resource> detection;

    Detector(String name, Function<ComponentConfig, Resource> detection) {
      this.name = name;
      this.detection = detection;
    }

    @Override
    public final Class<Resource> type() {
      return Resource.class;
    }

    @Override
    public final String name() {
      return name;
    }

    @Override
    public final Resource create(ComponentConfig config) {
      return detection.apply(config);
    }
  }

  private static Resource host() {
    return new HostDetector(Surroundings.ofThisProcess(), new NetworkName()).detect();
  }

  private static Resource os() {
    return new OsDetector(Surroundings.ofThisProcess()).detect();
  }

  private static Resource process(ComponentConfig config) {
    ComponentConfig own = config.context().distribution();
    boolean withCommand = own != null && Boolean.TRUE.equals(own.getBoolean(COMMAND));
    return new ProcessDetector(Surroundings.ofThisProcess(), ProcessHandle.current(), withCommand)
        .detect();
  }

  /** {@code container}: what {@link ContainerResourceProvider} provides. */
  public static final class Container extends Detector {

    /** Creates a factory; {@link java.util.ServiceLoader} needs this. */
    public Container() {
      super("container", config -> new ContainerDetector(Surroundings.ofThisProcess()).detect());
    }
  }

  /** {@code host}: what {@link HostResourceProvider} and {@link OsResourceProvider} provide. */
  public static final class Host extends Detector {

    /** Creates a factory; {@link java.util.ServiceLoader} needs this. */
    public Host() {
      super("host", config -> host().merge(os()));
    }
  }

  /** {@code os}: what {@link OsResourceProvider} provides, without the host. */
  public static final class Os extends Detector {

    /** Creates a factory; {@link java.util.ServiceLoader} needs this. */
    public Os() {
      super("os", config -> os());
    }
  }

  /**
   * {@code process}: what {@link ProcessResourceProvider} provides. The arguments of the process
   * are there only if {@code resource_process_command} under {@code distribution.peregrine} is
   * true.
   */
  public static final class ThisProcess extends Detector {

    /** Creates a factory; {@link java.util.ServiceLoader} needs this. */
    public ThisProcess() {
      super("process", DetectorComponents::process);
    }
  }

  /** {@code kubernetes}: what {@link KubernetesResourceProvider} provides. */
  public static final class Kubernetes extends Detector {

    /** Creates a factory; {@link java.util.ServiceLoader} needs this. */
    public Kubernetes() {
      super("kubernetes", config -> new KubernetesDetector(Surroundings.ofThisProcess()).detect());
    }
  }
}
