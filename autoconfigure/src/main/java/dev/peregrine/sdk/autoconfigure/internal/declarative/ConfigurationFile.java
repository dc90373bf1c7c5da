package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.schema.Fault;
import dev.peregrine.sdk.autoconfigure.internal.schema.Schema;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigTree;
import dev.peregrine.sdk.autoconfigure.internal.tree.MappingNode;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A file that was read and found valid. Immutable but for the names of variables it has used. */
public final class ConfigurationFile {

  private static final Logger LOGGER = Logger.getLogger(ConfigurationFile.class.getName());

  private final MappingNode root;
  private final Function<String, @Nullable String> variables;
  private final Set<String> used;

  private ConfigurationFile(
      MappingNode root, Function<String, @Nullable String> variables, Set<String> used) {
    this.root = root;
    this.variables = variables;
    this.used = used;
  }

  public static ConfigurationFile parse(Path file, Function<String, @Nullable String> variables) {
    try (InputStream yaml = Files.newInputStream(file)) {
      return parse(file.toString(), yaml, variables);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads a file.
   *
   * @param name its name, for messages
   * @param variables gives the values of environment variables, null if there is none
   * @throws ConfigurationException that names every fault of the file
   */
  public static ConfigurationFile parse(
      String name, InputStream yaml, Function<String, @Nullable String> variables) {
    return parse(name, yaml, variables, ConfigurationFile::say);
  }

  private static ConfigurationFile parse(
      String name,
      InputStream yaml,
      Function<String, @Nullable String> variables,
      Consumer<Fault> hints) {
    Set<String> used = ConcurrentHashMap.newKeySet();
    Function<String, @Nullable String> remembering =
        variable -> {
          used.add(variable);
          return variables.apply(variable);
        };
    MappingNode root = ConfigTree.parse(name, yaml, remembering);
    rejectFaults(name, Schema.load().validate(root), hints);
    return new ConfigurationFile(root, remembering, used);
  }

  private static void rejectFaults(String name, List<Fault> faults, Consumer<Fault> hints) {
    List<String> errors = new ArrayList<>();
    for (Fault fault : faults) {
      if (fault.severity() == Fault.Severity.ERROR) {
        errors.add(fault.toString());
      } else {
        hints.accept(fault);
      }
    }
    if (errors.size() == 1) {
      throw new ConfigurationException(errors.get(0));
    }
    if (!errors.isEmpty()) {
      throw new ConfigurationException(
          name + " has " + errors.size() + " errors:\n" + String.join("\n", errors));
    }
  }

  private static void say(Fault hint) {
    LOGGER.log(
        hint.severity() == Fault.Severity.WARNING ? Level.WARNING : Level.FINE, hint::toString);
  }

  /** The names of all variables that were asked for. */
  public Set<String> usedVariables() {
    return Set.copyOf(used);
  }

  /** What stands in the file. */
  public MappingNode root() {
    return root;
  }

  /**
   * Makes the SDK.
   *
   * @param started takes what was started; whoever made it closes that if this fails
   */
  public CreatedSdk create(ComponentLoader componentLoader, StartedComponents started) {
    return create(componentLoader, started, (sdk, watchInterval) -> sdk);
  }

  /**
   * Makes the SDK.
   *
   * @param started takes what was started; whoever made it closes that if this fails
   * @param watcher gets the SDK, and how often the file is to be looked at, if it asks for that
   */
  public CreatedSdk create(
      ComponentLoader componentLoader,
      StartedComponents started,
      BiFunction<OpenTelemetrySdk, Duration, OpenTelemetrySdk> watcher) {
    NodeConfig creation = creation(componentLoader, started);
    Duration interval = Distribution.watchInterval(creation.context().distribution());
    return SdkFactory.create(
        creation, sdk -> interval.isZero() ? sdk : watcher.apply(sdk, interval));
  }

  /** Makes only the sampler; the default one if the file has none. */
  public Sampler createSampler(ComponentLoader componentLoader, StartedComponents started) {
    return adjustableParts(componentLoader, started).sampler();
  }

  /** Makes what of the SDK can be changed while it is in use, each part when it is asked for. */
  public AdjustableParts adjustableParts(
      ComponentLoader componentLoader, StartedComponents started) {
    return new AdjustableParts(creation(componentLoader, started));
  }

  /** What the file has now, read with the same variables; what it hints at was said before. */
  public ConfigurationFile reread(InputStream yaml) {
    return parse(root.place().file(), yaml, variables, hint -> {});
  }

  private NodeConfig creation(ComponentLoader componentLoader, StartedComponents started) {
    return new Creation(root, variables, componentLoader, started).root();
  }
}
