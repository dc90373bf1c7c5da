package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.autoconfigure.internal.incubator.Libraries;
import dev.peregrine.sdk.autoconfigure.internal.text.KnownArtifacts;
import dev.peregrine.sdk.autoconfigure.internal.text.NearestName;
import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The factories of components by type and name: the built-in ones, and those of the class path,
 * which are loaded when the first component is made.
 */
final class ComponentRegistry {

  private static final Logger LOGGER = Logger.getLogger(ComponentRegistry.class.getName());

  private final ComponentLoader componentLoader;
  private final Libraries libraries;
  private final Map<Key, List<Registered>> factories = new HashMap<>();
  private boolean loaded;

  ComponentRegistry(ComponentLoader componentLoader, Libraries libraries) {
    this.componentLoader = componentLoader;
    this.libraries = libraries;
    BuiltInComponents.all().forEach(this::add);
  }

  private void add(ComponentFactory<?> factory) {
    add(factory, factory.getClass().getName());
  }

  private void add(ComponentFactory<?> factory, String className) {
    factories
        .computeIfAbsent(new Key(factory.type(), factory.name()), key -> new ArrayList<>(1))
        .add(new Registered(factory, className));
  }

  <C> C create(Class<C> type, String name, NodeConfig config) {
    Registered found = find(new Key(type, name), config);
    Object component;
    try {
      component = found.factory.create(config);
    } catch (ConfigurationException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw config.error(null, found.className + " failed: " + e, e);
    }
    if (!type.isInstance(component)) {
      throw config.error(
          null,
          found.className
              + " returned "
              + (component == null ? "null" : "a " + component.getClass().getName())
              + " for a "
              + type.getName());
    }
    return type.cast(component);
  }

  private Registered find(Key key, NodeConfig config) {
    loadOnce();
    List<Registered> found = factories.getOrDefault(key, List.of());
    if (found.size() == 1) {
      return found.get(0);
    }
    throw config.error(null, found.isEmpty() ? unknown(key) : ambiguous(found));
  }

  private void loadOnce() {
    if (loaded) {
      return;
    }
    loaded = true;
    for (ComponentFactory<?> factory :
        ComponentLoader.loadList(componentLoader, ComponentFactory.class)) {
      add(factory);
    }
    libraries
        .components(componentLoader)
        .forEach(library -> add(library.factory(), library.className()));
    factories.replaceAll((key, offering) -> withoutFallbacks(offering));
    factories.forEach(ComponentRegistry::warnIfAmbiguous);
  }

  private static List<Registered> withoutFallbacks(List<Registered> offering) {
    List<Registered> others =
        offering.stream().filter(registered -> !registered.factory.isFallback()).toList();
    return others.isEmpty() ? offering : others;
  }

  /** Most files ask for few components, and should not be the first to hear of it. */
  private static void warnIfAmbiguous(Key key, List<Registered> offering) {
    if (offering.size() > 1) {
      LOGGER.log(Level.WARNING, key + " " + ambiguous(offering));
    }
  }

  private String unknown(Key key) {
    String advice = KnownArtifacts.adviceForFiles(key.type, key.name);
    if (advice != null) {
      return advice;
    }
    TreeSet<String> names = new TreeSet<>();
    for (Key known : factories.keySet()) {
      if (known.type == key.type) {
        names.add(known.name);
      }
    }
    return "is not known: no "
        + key
        + " is on the class path"
        + NearestName.suggestion(key.name, names)
        + "; there are "
        + String.join(", ", names);
  }

  private static String ambiguous(List<Registered> found) {
    return "is offered by "
        + String.join(" and ", found.stream().map(Registered::className).toList())
        + "; remove all but one from the class path";
  }

  /**
   * A factory.
   *
   * @param className what to blame if it fails
   */
  private record Registered(ComponentFactory<?> factory, String className) {}

  private record Key(Class<?> type, String name) {

    @Override
    public String toString() {
      return type.getSimpleName() + " of the name " + name;
    }
  }
}
