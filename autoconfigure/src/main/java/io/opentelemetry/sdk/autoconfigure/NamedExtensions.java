package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of one kind, which users choose by name. They are loaded at the first choice, so
 * that a setting which names built-in parts only loads nothing.
 *
 * @param <P> the extensions
 * @param <T> the parts that they make
 */
abstract class NamedExtensions<P, T> {

  private static final LazyLogger LOGGER = LazyLogger.of(NamedExtensions.class);

  /** What the incumbent calls an exporter that has another name now. */
  private static final String OLD_NAME = "experimental-otlp/stdout";

  private static final String NEW_NAME = "otlp/stdout";

  private final String setting;
  private final Set<String> builtIn;
  private final Class<T> part;
  private final Class<P> kind;
  private final ComponentLoader componentLoader;
  private @Nullable List<P> loaded;

  /**
   * The extensions that a setting chooses from.
   *
   * @param builtIn names that need no extension
   */
  NamedExtensions(
      String setting,
      Set<String> builtIn,
      Class<T> part,
      Class<P> kind,
      ComponentLoader componentLoader) {
    this.setting = setting;
    this.builtIn = builtIn;
    this.part = part;
    this.kind = kind;
    this.componentLoader = componentLoader;
  }

  abstract String nameOf(P extension);

  abstract T createPart(P extension, ConfigProperties config);

  /** Has the extension of this name, in any case of letters, create its part. */
  final T create(String name, ConfigProperties config) {
    List<P> offering = offering(name);
    if (offering.isEmpty()) {
      throw unknown(name);
    }
    if (offering.size() > 1) {
      warnOfConflict(name, offering);
    }
    P extension = offering.get(0);
    String role = setting + "=" + name + ":";
    T created;
    try {
      created = createPart(extension, config);
    } catch (RuntimeException | LinkageError e) {
      throw ExtensionFailure.of(role, extension, e);
    }
    if (created == null) {
      throw ExtensionFailure.ofNull(role, extension);
    }
    return created;
  }

  /** Whether an extension has this name, in any case of letters. */
  final boolean offer(String name) {
    return !offering(name).isEmpty();
  }

  private List<P> offering(String name) {
    List<P> offering = named(name);
    return offering.isEmpty() && name.equalsIgnoreCase(OLD_NAME) ? named(NEW_NAME) : offering;
  }

  private List<P> named(String name) {
    List<P> offering = new ArrayList<>();
    for (P extension : load()) {
      if (nameOf(extension).equalsIgnoreCase(name)) {
        offering.add(extension);
      }
    }
    return offering;
  }

  private List<P> load() {
    if (loaded == null) {
      loaded = ComponentLoader.loadList(componentLoader, kind);
    }
    return loaded;
  }

  private ConfigurationException unknown(String name) {
    return new UnknownName(setting, part)
        .error(name, builtIn, load().stream().map(this::nameOf).toList());
  }

  /** Which comes first depends on the order of jars. Ours give way to others by themselves. */
  private void warnOfConflict(String name, List<P> offering) {
    List<String> others =
        offering.stream()
            .map(extension -> extension.getClass().getName())
            .filter(className -> !className.startsWith("dev.peregrine."))
            .toList();
    if (others.size() > 1) {
      LOGGER.log(
          Level.WARNING,
          setting
              + "="
              + name
              + " is offered by "
              + String.join(" and ", others)
              + "; the first is used. Remove the others from the class path.");
    }
  }
}
