package io.opentelemetry.context;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The default storage: one slot a thread.
 *
 * <p>The slot is found once when a scope opens and not again when it closes. It is an array of the
 * JDK's own, so that an idle thread of a pool keeps no class of ours, and with it no class loader,
 * alive.
 */
enum ThreadLocalContextStorage implements ContextStorage {
  INSTANCE;

  private static final Logger LOGGER = Logger.getLogger(ThreadLocalContextStorage.class.getName());

  private static final ThreadLocal<@Nullable Object[]> SLOT =
      ThreadLocal.withInitial(() -> new Object[1]);

  @Override
  public Scope attach(Context toAttach) {
    @Nullable Object[] slot = SLOT.get();
    Object before = slot[0];
    if (toAttach == before || toAttach == null) {
      return NoopScope.INSTANCE;
    }
    slot[0] = toAttach;
    return new SlotScope(slot, before, toAttach);
  }

  @Override
  public @Nullable Context current() {
    return (Context) SLOT.get()[0];
  }

  private static final class SlotScope implements Scope {

    private final @Nullable Object[] slot;
    private final @Nullable Object before;
    private final Context attached;
    private final Thread owner = Thread.currentThread();
    private boolean closed;

    SlotScope(@Nullable Object[] slot, @Nullable Object before, Context attached) {
      this.slot = slot;
      this.before = before;
      this.attached = attached;
    }

    @Override
    public void close() {
      if (!closed && slot[0] == attached && owner == Thread.currentThread()) {
        closed = true;
        slot[0] = before;
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
