package dev.peregrine.sdk.autoconfigure.internal.runtime;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of one provider.
 *
 * @param present the provider's configurator
 * @param replacement gives the provider another one
 * @param changesOf looks at a configurator as one that may have been changed
 * @param changed makes a changed configurator
 * @param <F> the kind of configurator
 * @param <C> the configuration of a scope
 */
record SignalScopes<F, C>(
    Supplier<F> present,
    Consumer<F> replacement,
    Function<F, ChangedScopes<F, C>> changesOf,
    BiFunction<F, ScopeChanges<C>, F> changed) {

  /**
   * Adds a change.
   *
   * @return what was set before for the same; null if that was as configured
   */
  @Nullable Object add(ScopeChange<C> change) {
    ChangedScopes<F, C> before = changesOf.apply(present.get());
    replacement.accept(changed.apply(before.configured(), before.changes().with(change)));
    return before.changes().valueBefore(change);
  }
}
