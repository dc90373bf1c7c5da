package io.opentelemetry.context;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The default storage: a slot for each thread, {@code {current context, thread}}.
 *
 * <p>The slot is found once when a scope opens and not again when it closes. It is an array of the
 * JDK's own, so that an idle thread of a pool keeps no class of ours, and with it no class loader,
 * alive.
 */
enum ThreadLocalContextStorage implements ContextStorage {
  INSTANCE;

  private static final int CONTEXT = 0;
  private static final int THREAD = 1;

  /** Never the current context of any thread. */
  private static final Object CLOSED = new Object();

  private static final Logger LOGGER = Logger.getLogger(ThreadLocalContextStorage.class.getName());

  private static final ThreadLocal<@Nullable Object[]> SLOT =
      ThreadLocal.withInitial(() -> new Object[] {null, Thread.currentThread()});

  @Override
  public Scope attach(Context toAttach) {
    @Nullable Object[] slot = SLOT.get();
    Object before = slot[CONTEXT];
    if (toAttach == before || toAttach == null) {
      return NoopScope.INSTANCE;
    }
    slot[CONTEXT] = toAttach;
    return new SlotScope(slot, before, toAttach);
  }

  @Override
  public @Nullable Context current() {
    return (Context) SLOT.get()[CONTEXT];
  }

  private static final class SlotScope implements Scope {

    private final @Nullable Object[] slot;
    private final @Nullable Object before;

    /** The context, or {@link #CLOSED}: a flag of its own would make the object larger. */
    private Object attached;

    SlotScope(@Nullable Object[] slot, @Nullable Object before, Context attached) {
      this.slot = slot;
      this.before = before;
      this.attached = attached;
    }

    @Override
    public void close() {
      if (slot[CONTEXT] == attached && slot[THREAD] == Thread.currentThread()) {
        attached = CLOSED;
        slot[CONTEXT] = before;
      } else {
        logIgnored();
      }
    }

    private static void logIgnored() {
      LOGGER.log(
          Level.FINE,
          "A scope was closed twice, on another thread, or while its context was not the current"
              + " one. The call is ignored.");
    }
  }
}
