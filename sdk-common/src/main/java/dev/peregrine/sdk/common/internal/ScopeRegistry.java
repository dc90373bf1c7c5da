package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * The tracers, meters or loggers of a provider, one for each scope, and what is configured for
 * them. All follow when the configuration changes, those that were handed out before included.
 *
 * <p>What is configured is set first and then applied to all; who adds one looks again after that.
 * So the last to apply anything to an element has seen the latest configuration. Safe for use by
 * several threads.
 *
 * @param <T> what there is one of for each scope
 * @param <F> what knows the configuration of each scope
 * @param <C> the configuration
 */
public final class ScopeRegistry<T extends ScopeRegistry.Element<C>, F, C> {

  /**
   * What there is one of for each scope.
   *
   * @param <C> its configuration
   */
  public interface Element<C> {

    /** The scope. */
    InstrumentationScopeInfo scope();

    /** Applies a configuration; the last one holds. */
    void configure(C config);
  }

  /**
   * What the elements of one registry are.
   *
   * @param <T> what there is one of for each scope
   * @param <F> what knows the configuration of each scope
   * @param <C> the configuration
   */
  public interface Kind<T, F, C> {

    /** Makes the element for a scope. */
    T make(InstrumentationScopeInfo scope);

    /** Asks a configurator about a scope; null for the default. */
    @Nullable C ask(F configurator, InstrumentationScopeInfo scope);
  }

  private final ThrottledLogger failures;
  private final ConcurrentMap<InstrumentationScopeInfo, T> elements = new ConcurrentHashMap<>();

  /** The same elements, in the order in which they were made. */
  private final Queue<T> inOrder = new ConcurrentLinkedQueue<>();

  private final Kind<T, F, C> kind;
  private final C defaultConfig;
  private final C disabledConfig;

  private volatile F configurator;
  private volatile boolean disabled;

  /**
   * Starts empty.
   *
   * @param logger hears of a configurator that throws
   * @param configurator the first configurator
   * @param defaultConfig what holds when the configurator says nothing, or throws
   * @param disabledConfig what holds after {@link #disable()}
   */
  public ScopeRegistry(
      LazyLogger logger, Kind<T, F, C> kind, F configurator, C defaultConfig, C disabledConfig) {
    this.failures = new ThrottledLogger(logger);
    this.kind = kind;
    this.configurator = configurator;
    this.defaultConfig = defaultConfig;
    this.disabledConfig = disabledConfig;
  }

  /** The element for a scope, the same one each time. */
  public T get(InstrumentationScopeInfo scope) {
    T known = elements.get(scope);
    if (known != null) {
      return known;
    }
    T made = kind.make(scope);
    configure(made);
    T other = elements.putIfAbsent(scope, made);
    if (other != null) {
      return other;
    }
    inOrder.add(made);
    configure(made);
    return made;
  }

  /** All elements there are, in the order in which they were made; goes with the times. */
  public Iterable<T> all() {
    return inOrder;
  }

  /** The present configurator, even if all is disabled. */
  public F configurator() {
    return configurator;
  }

  /** Replaces the configurator; without effect on what is disabled. */
  public void setConfigurator(F configurator) {
    this.configurator = configurator;
    configureAll();
  }

  /** Disables all elements, and those that are made later, for good. */
  public void disable() {
    disabled = true;
    configureAll();
  }

  private void configureAll() {
    for (T element : inOrder) {
      configure(element);
    }
  }

  /** Applies what is configured, and again if that has changed meanwhile. */
  private void configure(T element) {
    F applied;
    boolean wasDisabled;
    do {
      applied = configurator;
      wasDisabled = disabled;
      element.configure(wasDisabled ? disabledConfig : ask(applied, element.scope()));
    } while (applied != configurator || wasDisabled != disabled);
  }

  private C ask(F configurator, InstrumentationScopeInfo scope) {
    try {
      C config = kind.ask(configurator, scope);
      return config == null ? defaultConfig : config;
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      failures.log(
          Level.WARNING,
          "The configurator has thrown; the default holds for " + scope.getName(),
          thrown);
      return defaultConfig;
    }
  }
}
