package dev.peregrine.sdk.common.internal;

import java.util.function.Supplier;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where the limits of spans or log records come from: fixed ones, or a supplier that is asked each
 * time. What that throws ends here, and the last limits stay. Safe for use by several threads.
 *
 * @param <L> the limits
 */
public final class LimitsSource<L> {

  private final ThrottledLogger failures = new ThrottledLogger(LazyLogger.of(LimitsSource.class));

  /** Null if the limits are fixed. */
  private final @Nullable Supplier<L> supplier;

  private final L fixed;

  /** What the supplier gave last; any thread's will do. Not written if it is there already. */
  private volatile L last;

  private LimitsSource(@Nullable Supplier<L> supplier, L limits) {
    this.supplier = supplier;
    this.fixed = limits;
    this.last = limits;
  }

  /**
   * The same limits each time.
   *
   * @param <L> the limits
   */
  public static <L> LimitsSource<L> fixed(L limits) {
    return new LimitsSource<>(null, limits);
  }

  /**
   * Asks each time.
   *
   * @param <L> the limits
   * @param defaults what holds until the supplier has given any
   */
  public static <L> LimitsSource<L> supplied(Supplier<L> supplier, L defaults) {
    return new LimitsSource<>(supplier, defaults);
  }

  /** The limits that hold now. */
  public L limits() {
    return supplier == null ? fixed : ask(supplier);
  }

  private L ask(Supplier<L> present) {
    try {
      L limits = present.get();
      if (limits != null && limits != last) {
        last = limits;
      }
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      failures.log(Level.WARNING, "The supplier of limits has thrown; the last ones stay", thrown);
    }
    return last;
  }
}
