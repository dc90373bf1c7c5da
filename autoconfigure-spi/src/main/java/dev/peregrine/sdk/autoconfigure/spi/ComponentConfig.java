package dev.peregrine.sdk.autoconfigure.spi;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a configuration file. Every getter returns null if the key is absent or its value
 * is null, and throws a {@link ConfigurationException} that names the place if the value is of
 * another type than the one asked for.
 *
 * <p>Immutable and thread-safe.
 */
public interface ComponentConfig {

  /**
   * Says whether a key is there, be it with a null value.
   *
   * @param key the key
   * @return whether it is there
   */
  boolean contains(String key);

  /**
   * Returns the keys, those with null values included.
   *
   * @return the keys in the order of the file
   */
  Set<String> keys();

  /**
   * Returns a text.
   *
   * @param key the key
   * @return the value, or null
   */
  @Nullable String getString(String key);

  /**
   * Returns a truth value.
   *
   * @param key the key
   * @return the value, or null
   */
  @Nullable Boolean getBoolean(String key);

  /**
   * Returns a whole number.
   *
   * @param key the key
   * @return the value, or null
   */
  @Nullable Integer getInteger(String key);

  /**
   * Returns a whole number.
   *
   * @param key the key
   * @return the value, or null
   */
  @Nullable Long getLong(String key);

  /**
   * Returns a number. A whole number is one too.
   *
   * @param key the key
   * @return the value, or null
   */
  @Nullable Double getDouble(String key);

  /**
   * Returns a nested mapping.
   *
   * @param key the key
   * @return the mapping, or null
   */
  @Nullable ComponentConfig getStructured(String key);

  /**
   * Returns a list of mappings.
   *
   * @param key the key
   * @return the list, or null
   */
  @Nullable List<ComponentConfig> getStructuredList(String key);

  /**
   * Returns a list of scalars of one type. Null elements are left out.
   *
   * @param key the key
   * @param type {@code String}, {@code Boolean}, {@code Integer}, {@code Long} or {@code Double}
   * @param <E> the type
   * @return the list, or null
   */
  <E> @Nullable List<E> getScalarList(String key, Class<E> type);

  /**
   * Makes the component that the mapping under a key names. That mapping has one entry: the name of
   * the component, and what configures it.
   *
   * @param key the key, which must be there
   * @param type the type of the component
   * @param <C> the type of the component
   * @return the component
   */
  <C> C create(String key, Class<C> type);

  /**
   * Makes an exception that says where in which file the problem is: file, line and path.
   *
   * @param key the key to blame, or null for the mapping as a whole
   * @param problem what is wrong, and what is allowed
   * @return the exception, to be thrown
   */
  ConfigurationException error(@Nullable String key, String problem);

  /**
   * Returns what a component may need of its surroundings.
   *
   * @return the context, the same for all mappings of an SDK
   */
  ComponentContext context();
}
