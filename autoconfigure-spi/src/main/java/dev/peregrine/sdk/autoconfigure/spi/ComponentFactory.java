package dev.peregrine.sdk.autoconfigure.spi;

/**
 * Makes a component that a configuration file names: an exporter, a processor, a sampler, a
 * propagator, a resource detector or whatever else the file format lets a plug-in provide.
 *
 * <p>Factories are found as {@link java.util.ServiceLoader} services of this type. Each pair of
 * type and name may occur once, {@linkplain #isFallback() fallbacks} aside. A factory is stateless,
 * and thread-safe.
 *
 * @param <T> the type of the component
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/configuration/sdk/#register-plugincomponentprovider">Registration
 *     of plug-ins</a>
 */
public interface ComponentFactory<T> {

  /**
   * Returns the type that a configuration file asks for, not a subtype of it: {@code
   * SpanExporter.class}, for example. A resource detector is a {@code Resource}.
   *
   * @return the type
   */
  Class<T> type();

  /**
   * Returns the name as it stands in the file, {@code otlp_http} or {@code my_sampler/development}
   * for example.
   *
   * @return the name
   */
  String name();

  /**
   * Whether another factory of the same type and name is taken instead of this one, if there is
   * one.
   *
   * @return false by default: two of them are an error then
   */
  default boolean isFallback() {
    return false;
  }

  /**
   * Makes a component. It must not do network I/O, and must not start anything that it does not
   * stop when the component is shut down.
   *
   * @param config what stands under the name; empty if nothing does
   * @return the component
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if something there cannot
   *     be used; {@link ComponentConfig#error} makes one
   */
  T create(ComponentConfig config);
}
