package io.opentelemetry.sdk.autoconfigure;

import io.opentelemetry.common.ComponentLoader;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of one kind, which users choose by name. They are loaded at the first choice, so
 * that a setting which names built-in parts only loads nothing.
 */
final class NamedExtensions<P> {

  private static final Logger LOGGER = Logger.getLogger(NamedExtensions.class.getName());

  private final NamedChoice choice;
  private final ComponentLoader componentLoader;
  private final Class<P> kind;
  private final Function<P, String> nameOf;
  private @Nullable List<P> loaded;

  NamedExtensions(
      NamedChoice choice,
      ComponentLoader componentLoader,
      Class<P> kind,
      Function<P, String> nameOf) {
    this.choice = choice;
    this.componentLoader = componentLoader;
    this.kind = kind;
    this.nameOf = nameOf;
  }

  /** Has the extension of this name, in any case of letters, create its part. */
  <T> T create(String name, Function<P, T> creator) {
    List<P> offering = offering(name);
    if (offering.isEmpty()) {
      throw choice.unknown(name, load().stream().map(nameOf).toList());
    }
    warnOfConflict(name, offering);
    P extension = offering.get(0);
    return ExtensionCall.of(
        choice.setting() + "=" + name + ":", extension, () -> creator.apply(extension));
  }

  private List<P> offering(String name) {
    return load().stream()
        .filter(extension -> nameOf.apply(extension).equalsIgnoreCase(name))
        .toList();
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
          () ->
              choice.setting()
                  + "="
                  + name
                  + " is offered by "
                  + String.join(" and ", others)
                  + "; the first is used. Remove the others from the class path.");
    }
  }

  /** Whether an extension has this name, in any case of letters. */
  boolean offer(String name) {
    return !offering(name).isEmpty();
  }

  private List<P> load() {
    if (loaded == null) {
      loaded = ComponentLoader.loadList(componentLoader, kind);
    }
    return loaded;
  }
}
