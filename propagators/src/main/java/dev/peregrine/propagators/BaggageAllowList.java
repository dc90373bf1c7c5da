package dev.peregrine.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The keys of baggage that may leave the process. Baggage goes out with every request, to third
 * parties as well, and it may hold what nobody outside should see.
 *
 * <p>Autoconfiguration makes one of the setting {@code otel.peregrine.baggage.allowed.keys}.
 * Immutable.
 */
public final class BaggageAllowList {

  private final Set<String> keys = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();

  private BaggageAllowList(Collection<String> patterns) {
    for (String pattern : patterns) {
      add(Objects.requireNonNull(pattern, "patterns has null"));
    }
  }

  private void add(String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      keys.add(pattern);
    } else if (star == pattern.length() - 1) {
      prefixes.add(pattern.substring(0, star));
    } else {
      throw new IllegalArgumentException(
          "pattern \"" + pattern + "\" of a baggage key: * is allowed at the end only");
    }
  }

  /**
   * Makes a list of keys. Case matters.
   *
   * @param patterns keys, or beginnings of keys with a {@code *} after them; {@code *} alone allows
   *     every key, and no pattern at all allows none
   * @return the list
   * @throws IllegalArgumentException if there is a {@code *} elsewhere than at the end
   */
  public static BaggageAllowList of(Collection<String> patterns) {
    return new BaggageAllowList(patterns);
  }

  /**
   * Returns whether a key is on the list.
   *
   * @param key the key of an entry of baggage
   * @return whether the entry may leave the process
   */
  public boolean allows(String key) {
    if (keys.contains(key)) {
      return true;
    }
    for (String prefix : prefixes) {
      if (key.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a propagator that injects what the given one does, but for baggage that is not on the
   * list. What it extracts, and the baggage of the context itself, stays whole.
   *
   * @param propagator any propagator, in whatever form it writes baggage
   * @return the restricted propagator
   */
  public TextMapPropagator restrict(TextMapPropagator propagator) {
    return new RestrictedPropagator(Objects.requireNonNull(propagator, "propagator"), this);
  }

  /** Returns what may leave; the same baggage if all of it may. */
  Baggage filter(Baggage baggage) {
    BaggageBuilder allowed = null;
    for (String key : baggage.asMap().keySet()) {
      if (!allows(key)) {
        allowed = (allowed == null ? baggage.toBuilder() : allowed).remove(key);
      }
    }
    return allowed == null ? baggage : allowed.build();
  }

  @Override
  public String toString() {
    return "BaggageAllowList{keys=" + keys + ", prefixes=" + prefixes + '}';
  }
}
