package dev.peregrine.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.declarative.ConfigurationFile;
import dev.peregrine.sdk.autoconfigure.internal.declarative.CreatedSdk;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.tree.ConfigTree;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file that was read and found valid, from which SDKs can be made.
 *
 * <p>A program that sets {@code otel.config.file} needs none of this: {@code
 * AutoConfiguredOpenTelemetrySdk} then does the same, and also shuts the SDK down at exit. Safe for
 * use by several threads.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/configuration/sdk/">Specification</a>
 */
public final class DeclarativeConfiguration {

  private final ConfigurationFile file;

  private DeclarativeConfiguration(ConfigurationFile file) {
    this.file = file;
  }

  /**
   * Reads a file. References to variables are those to environment variables of the process, or,
   * after {@code sys:}, to system properties.
   *
   * @param file where it is
   * @return what it says
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if it cannot be read, or
   *     names every fault, with its line and what is allowed
   */
  public static DeclarativeConfiguration parse(Path file) {
    return new DeclarativeConfiguration(
        ConfigurationFile.parse(requireNonNull(file, "file"), ConfigTree::variableOfProcess));
  }

  /**
   * Reads the content of a file from a stream.
   *
   * @param name how messages call the file
   * @param yaml the content, at most 4 MiB; stays open
   * @param variables returns the value of a variable, or null if there is none; the name of a
   *     system property begins with {@code sys:}
   * @return what it says
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException as {@link #parse(Path)}
   */
  public static DeclarativeConfiguration parse(
      String name, InputStream yaml, Function<String, @Nullable String> variables) {
    return new DeclarativeConfiguration(
        ConfigurationFile.parse(
            requireNonNull(name, "name"),
            requireNonNull(yaml, "yaml"),
            requireNonNull(variables, "variables")));
  }

  /**
   * Makes an SDK with plug-ins that the class loader of this class finds.
   *
   * @return a new SDK, which the caller shuts down
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if a component cannot be
   *     made; what was started by then is shut down
   */
  public Result create() {
    return create(defaultLoader());
  }

  /**
   * Makes an SDK.
   *
   * @param componentLoader finds the plug-ins
   * @return a new SDK, which the caller shuts down
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException as {@link #create()}
   */
  public Result create(ComponentLoader componentLoader) {
    CreatedSdk created = make(componentLoader, file::create);
    return new Result(created.sdk(), created.resource());
  }

  /**
   * Makes only the sampler that {@code tracer_provider.sampler} describes, for a tracer provider
   * that is put together in code, with plug-ins that the class loader of this class finds.
   *
   * @return a new sampler; the default one if the file has none
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException as {@link #create()}
   */
  public Sampler createSampler() {
    return make(
        defaultLoader(), (loader, started) -> file.adjustableParts(loader, started).sampler());
  }

  private static <T> T make(
      ComponentLoader componentLoader, BiFunction<ComponentLoader, StartedComponents, T> creator) {
    StartedComponents started = new StartedComponents();
    try {
      return creator.apply(requireNonNull(componentLoader, "componentLoader"), started);
    } catch (RuntimeException | Error e) {
      started.closeAll(e);
      throw e;
    }
  }

  private static ComponentLoader defaultLoader() {
    return ComponentLoader.forClassLoader(DeclarativeConfiguration.class.getClassLoader());
  }

  /**
   * What a file describes.
   *
   * @param sdk the SDK, whose signals that the file does not have do nothing
   * @param resource what produces the telemetry
   */
  public record Result(OpenTelemetrySdk sdk, Resource resource) {}
}
