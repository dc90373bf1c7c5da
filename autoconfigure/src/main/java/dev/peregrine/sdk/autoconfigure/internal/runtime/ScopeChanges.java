package dev.peregrine.sdk.autoconfigure.internal.runtime;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of what is configured for scopes, in the order in which they were made: where two concern
 * the same, the later one holds. Immutable.
 *
 * @param defaultConfig what is configured for a scope that nothing is said about
 * @param <C> the configuration of a scope
 */
record ScopeChanges<C>(C defaultConfig, List<ScopeChange<C>> inOrder) {

  static <C> ScopeChanges<C> none(C defaultConfig) {
    return new ScopeChanges<>(defaultConfig, List.of());
  }

  /** These changes and one more. */
  ScopeChanges<C> with(ScopeChange<C> change) {
    List<ScopeChange<C>> changed = new ArrayList<>(inOrder);
    changed.removeIf(change::replaces);
    changed.add(change);
    return new ScopeChanges<>(defaultConfig, List.copyOf(changed));
  }

  /** What is set for the same scopes and property; null if that is as configured. */
  @Nullable Object valueBefore(ScopeChange<C> change) {
    for (ScopeChange<C> present : inOrder) {
      if (change.replaces(present)) {
        return present.value();
      }
    }
    return null;
  }

  /** The configuration of a scope with all changes that concern it. */
  C apply(InstrumentationScopeInfo scope, @Nullable C configured) {
    C config = configured == null ? defaultConfig : configured;
    for (ScopeChange<C> change : inOrder) {
      if (change.concerns(scope)) {
        config = change.change().apply(config);
      }
    }
    return config;
  }
}
