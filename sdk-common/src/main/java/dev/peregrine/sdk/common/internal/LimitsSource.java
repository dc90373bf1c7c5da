package dev.peregrine.sdk.common.internal;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the limits of spans or log records come from: fixed ones, or a supplier that is asked each
 * time. What that throws ends here, and the last limits stay. Safe for use by several threads.
 *
 * @param <L> the limits
 */
public final class LimitsSource<L> {

  private static final Logger LOGGER = Logger.getLogger(LimitsSource.class.getName());

  private final ThrottledLogger failures = new ThrottledLogger(LOGGER);

  /** Null if the supplier is to be asked each time. */
  private final @Nullable L fixed;

  private final Supplier<L> supplier;

  /** What the supplier gave last; any thread's will do. */
  private volatile L last;

  private LimitsSource(@Nullable L fixed, Supplier<L> supplier, L defaults) {
    this.fixed = fixed;
    this.supplier = supplier;
    this.last = defaults;
  }

  /**
   * The same limits each time.
   *
   * @param <L> the limits
   */
  public static <L> LimitsSource<L> fixed(L limits) {
    return new LimitsSource<>(limits, () -> limits, limits);
  }

  /**
   * Asks each time.
   *
   * @param <L> the limits
   * @param defaults what holds until the supplier has given any
   */
  public static <L> LimitsSource<L> supplied(Supplier<L> supplier, L defaults) {
    return new LimitsSource<>(null, supplier, defaults);
  }

  /** The limits that hold now. */
  public L limits() {
    L limits = fixed;
    return limits == null ? ask() : limits;
  }

  private L ask() {
    try {
      L limits = supplier.get();
      if (limits != null) {
        last = limits;
      }
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      failures.log(Level.WARNING, "The supplier of limits has thrown; the last ones stay", thrown);
    }
    return last;
  }
}
