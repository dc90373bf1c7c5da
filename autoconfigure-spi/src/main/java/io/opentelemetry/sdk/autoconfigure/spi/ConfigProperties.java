package io.opentelemetry.sdk.autoconfigure.spi;

import io.opentelemetry.common.ComponentLoader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an SDK: system properties, environment variables and defaults, under one naming.
 *
 * <p>A name is written as a system property is, {@code otel.service.name}; the environment variable
 * {@code OTEL_SERVICE_NAME} has the same name, and {@code -} stands for {@code .}. A value that
 * cannot be read as the type asked for is warned of and treated as if it were not set.
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/">Environment
 *     variable specification</a>
 */
public interface ConfigProperties {

  /**
   * Returns a setting as it was written.
   *
   * @param name the name
   * @return the value, or null if it is not set
   */
  @Nullable String getString(String name);

  /**
   * Returns a setting as it was written.
   *
   * @param name the name
   * @param defaultValue what to return if it is not set
   * @return the value
   */
  default String getString(String name, String defaultValue) {
    String value = getString(name);
    return value == null ? defaultValue : value;
  }

  /**
   * Returns a setting that is {@code true} in any case of letters, or else false.
   *
   * @param name the name
   * @return the value, or null if it is not set
   */
  @Nullable Boolean getBoolean(String name);

  /**
   * Returns a setting that is {@code true} in any case of letters, or else false.
   *
   * @param name the name
   * @param defaultValue what to return if it is not set
   * @return the value
   */
  default boolean getBoolean(String name, boolean defaultValue) {
    Boolean value = getBoolean(name);
    return value == null ? defaultValue : value;
  }

  /**
   * Returns a whole number.
   *
   * @param name the name
   * @return the value, or null if it is not set
   */
  @Nullable Integer getInt(String name);

  /**
   * Returns a whole number.
   *
   * @param name the name
   * @param defaultValue what to return if it is not set
   * @return the value
   */
  default int getInt(String name, int defaultValue) {
    Integer value = getInt(name);
    return value == null ? defaultValue : value;
  }

  /**
   * Returns a whole number.
   *
   * @param name the name
   * @return the value, or null if it is not set
   */
  @Nullable Long getLong(String name);

  /**
   * Returns a whole number.
   *
   * @param name the name
   * @param defaultValue what to return if it is not set
   * @return the value
   */
  default long getLong(String name, long defaultValue) {
    Long value = getLong(name);
    return value == null ? defaultValue : value;
  }

  /**
   * Returns a number.
   *
   * @param name the name
   * @return the value, or null if it is not set
   */
  @Nullable Double getDouble(String name);

  /**
   * Returns a number.
   *
   * @param name the name
   * @param defaultValue what to return if it is not set
   * @return the value
   */
  default double getDouble(String name, double defaultValue) {
    Double value = getDouble(name);
    return value == null ? defaultValue : value;
  }

  /**
   * Returns a duration: a whole number followed by {@code ns}, {@code us}, {@code ms}, {@code s},
   * {@code m}, {@code h} or {@code d}; milliseconds if nothing follows.
   *
   * @param name the name
   * @return the value, or null if it is not set
   */
  @Nullable Duration getDuration(String name);

  /**
   * Returns a duration, written as in {@link #getDuration(String)}.
   *
   * @param name the name
   * @param defaultValue what to return if it is not set
   * @return the value
   */
  default Duration getDuration(String name, Duration defaultValue) {
    Duration value = getDuration(name);
    return value == null ? defaultValue : value;
  }

  /**
   * Returns the parts of a value that lie between commas, without surrounding blanks; empty parts
   * are left out.
   *
   * @param name the name
   * @return the parts; empty if it is not set
   */
  List<String> getList(String name);

  /**
   * Returns the parts of a value, as {@link #getList(String)} does.
   *
   * @param name the name
   * @param defaultValue what to return if there are no parts
   * @return the parts
   */
  default List<String> getList(String name, List<String> defaultValue) {
    List<String> value = getList(name);
    return value.isEmpty() ? defaultValue : value;
  }

  /**
   * Returns entries written as {@code key1=value1,key2=value2}, without surrounding blanks. An
   * entry without a value is left out; of several with one key the last one counts.
   *
   * @param name the name
   * @return the entries in the order written; empty if it is not set
   */
  Map<String, String> getMap(String name);

  /**
   * Returns entries, as {@link #getMap(String)} does.
   *
   * @param name the name
   * @param defaultValue what to return if there are no entries
   * @return the entries
   */
  default Map<String, String> getMap(String name, Map<String, String> defaultValue) {
    Map<String, String> value = getMap(name);
    return value.isEmpty() ? defaultValue : value;
  }

  /**
   * Returns what extensions are found with.
   *
   * @return the loader; by default that of this interface's class loader
   */
  default ComponentLoader getComponentLoader() {
    return ComponentLoader.forClassLoader(ConfigProperties.class.getClassLoader());
  }
}
