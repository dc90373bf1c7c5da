package dev.peregrine.sdk.autoconfigure.spi.internal;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.common.impl.ConfigUtil;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Settings that lie in one map under their normalized names; a value is parsed when it is asked
 * for.
 *
 * <p>A value that cannot be parsed is warned of, once, and then counts as not set. The values are
 * immutable; thread-safe.
 */
public class MapConfigProperties implements ConfigProperties {

  private static final LazyLogger LOGGER = LazyLogger.of(MapConfigProperties.class);

  private final Map<String, String> values;
  private final ComponentLoader componentLoader;
  private final Map<String, Rejection> rejections;

  private MapConfigProperties(
      Map<String, String> values,
      ComponentLoader componentLoader,
      Map<String, Rejection> rejections) {
    this.values = values;
    this.componentLoader = componentLoader;
    this.rejections = rejections;
  }

  /** Shares everything with {@code other}. */
  protected MapConfigProperties(MapConfigProperties other) {
    this(other.values, other.componentLoader, other.rejections);
  }

  /** Settings are added from the least weight to the most. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same settings, but for those in {@code overrides}; a null value takes one away. */
  public MapConfigProperties withOverrides(Map<String, String> overrides) {
    Map<String, String> merged = new HashMap<>(values);
    for (Map.Entry<String, String> override : overrides.entrySet()) {
      merged.put(normalized(override.getKey()), override.getValue());
    }
    return new MapConfigProperties(merged, componentLoader, rejections);
  }

  /**
   * The form in which names are compared: that of a variable is that of its property, even if the
   * property has an underscore.
   */
  public static String normalized(String name) {
    return isNormal(name) ? name : ConfigUtil.normalizePropertyKey(name).replace('_', '.');
  }

  /** Nearly every name that is asked for is, and a start asks for hundreds. */
  private static boolean isNormal(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable String getString(String name) {
    return value(normalized(name));
  }

  /** The value of a setting by its normalized name. */
  protected @Nullable String value(String normalizedName) {
    return values.get(normalizedName);
  }

  @Override
  public @Nullable Boolean getBoolean(String name) {
    String value = getString(name);
    if (value == null || value.isEmpty()) {
      return null;
    }
    boolean isTrue = value.strip().equalsIgnoreCase("true");
    if (!isTrue && !value.strip().equalsIgnoreCase("false")) {
      complain(name, value, "true or false", "false");
    }
    return isTrue;
  }

  @Override
  public @Nullable Integer getInt(String name) {
    return parse(name, Integer.class);
  }

  @Override
  public @Nullable Long getLong(String name) {
    return parse(name, Long.class);
  }

  @Override
  public @Nullable Double getDouble(String name) {
    return parse(name, Double.class);
  }

  @Override
  public @Nullable Duration getDuration(String name) {
    return parse(name, Duration.class);
  }

  @Override
  public List<String> getList(String name) {
    String value = getString(name);
    return SettingParser.list(value == null ? "" : value);
  }

  @Override
  public Map<String, String> getMap(String name) {
    String value = getString(name);
    try {
      return SettingParser.map(value == null ? "" : value);
    } catch (IllegalArgumentException e) {
      // Headers are such a setting, so the value itself may be a secret.
      String reason = String.valueOf(e.getMessage());
      if (reject(name, new Rejection(reason, "nothing"))) {
        LOGGER.log(Level.WARNING, name + " is ignored: " + reason);
      }
      return new HashMap<>();
    }
  }

  @Override
  public ComponentLoader getComponentLoader() {
    return componentLoader;
  }

  private <T> @Nullable T parse(String name, Class<T> type) {
    String value = getString(name);
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      return type.cast(SettingParser.parse(value.strip(), type));
    } catch (IllegalArgumentException | ArithmeticException e) {
      complain(name, value, SettingParser.format(type), null);
      return null;
    }
  }

  private void complain(String name, String value, String allowed, @Nullable String used) {
    String reason = Secrets.shown(name, value) + " is not " + allowed;
    if (reject(name, new Rejection(reason, used))) {
      LOGGER.log(
          Level.WARNING,
          name + "=" + reason + "; " + (used == null ? "the default" : used) + " is used");
    }
  }

  /** Notes what is wrong with the value of a setting; returns whether nobody did before. */
  public boolean reject(String name, Rejection rejection) {
    return rejections.putIfAbsent(normalized(name), rejection) == null;
  }

  /** What is wrong with the value of a setting; null if nobody has found anything. */
  public @Nullable Rejection rejection(String name) {
    return rejections.get(normalized(name));
  }

  /** Collects settings; of equal names the one added last counts. */
  public static final class Builder {

    private final Map<String, String> values = new HashMap<>();

    private Builder() {}

    /** Adds settings with names as system properties have them. */
    public Builder addProperties(Map<String, String> properties) {
      for (Map.Entry<String, String> property : properties.entrySet()) {
        values.put(normalized(property.getKey()), property.getValue());
      }
      return this;
    }

    /** Adds environment variables; one without a value counts as not set. */
    public Builder addEnvironment(Map<String, String> environment) {
      // By name: the entries of the JVM's own map are classes that a start need not load.
      for (String name : environment.keySet()) {
        String value = environment.get(name);
        if (value != null && !value.isEmpty()) {
          values.put(normalized(name), value);
        }
      }
      return this;
    }

    public MapConfigProperties build(ComponentLoader componentLoader) {
      return new MapConfigProperties(values, componentLoader, new ConcurrentHashMap<>());
    }
  }
}
