package dev.peregrine.sdk.common.internal.health;

import dev.peregrine.sdk.common.internal.budget.WeakRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The components of this process that are there, each as the source of its health record. Held
 * weakly: a component that nobody shuts down leaves when nobody uses it any more.
 *
 * <p>Safe for use by several threads.
 */
public final class HealthSources {

  private static final WeakRegistry<Supplier<?>> SOURCES = new WeakRegistry<>();

  private HealthSources() {}

  /**
   * Adds a component, which holds the source itself as long as it lives.
   *
   * @param source makes a record of the health package, without waiting
   * @return removes it again
   */
  public static Runnable add(Supplier<?> source) {
    return SOURCES.add(source);
  }

  /** Removes a component that was shut down. */
  public static void remove(Supplier<?> source) {
    SOURCES.remove(source);
  }

  /** What all components say now. */
  public static List<Object> reports() {
    List<Object> reports = new ArrayList<>();
    for (Supplier<?> source : SOURCES.live()) {
      reports.add(source.get());
    }
    return reports;
  }

  /** How many components are there. */
  public static int size() {
    return SOURCES.size();
  }
}
