package io.opentelemetry.context;

import java.util.AbstractMap.SimpleEntry;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The default storage: a slot for each thread, which is an entry of the thread and its current
 * context.
 *
 * <p>The slot is found once when a scope opens and not again when it closes. It is of a class of
 * the JDK's, so that an idle thread of a pool keeps no class of ours, and with it no class loader,
 * alive.
 */
enum ThreadLocalContextStorage implements ContextStorage {
  INSTANCE;

  private static final Slots SLOT = new Slots();

  @Override
  public Scope attach(Context toAttach) {
    SimpleEntry<Thread, @Nullable Context> slot = SLOT.get();
    Context before = slot.getValue();
    if (toAttach == before || toAttach == null) {
      return NoopScope.INSTANCE;
    }
    slot.setValue(toAttach);
    return new SlotScope(slot, before, toAttach);
  }

  @Override
  public @Nullable Context current() {
    return SLOT.get().getValue();
  }

  /** Each thread's slot, which knows the thread. */
  private static final class Slots extends ThreadLocal<SimpleEntry<Thread, @Nullable Context>> {

    @Override
    protected SimpleEntry<Thread, @Nullable Context> initialValue() {
      return new SimpleEntry<>(Thread.currentThread(), null);
    }
  }

  private static final class SlotScope implements Scope {

    /** Never the current context of any thread. */
    private static final Object CLOSED = new Object();

    private final SimpleEntry<Thread, @Nullable Context> slot;
    private final @Nullable Context before;

    /** The context, or {@link #CLOSED}: a flag of its own would make the object larger. */
    private Object attached;

    SlotScope(
        SimpleEntry<Thread, @Nullable Context> slot, @Nullable Context before, Context attached) {
      this.slot = slot;
      this.before = before;
      this.attached = attached;
    }

    @Override
    public void close() {
      if (slot.getValue() == attached && slot.getKey() == Thread.currentThread()) {
        attached = CLOSED;
        slot.setValue(before);
      } else {
        logIgnored();
      }
    }

    private static void logIgnored() {
      Log.LOGGER.log(
          Level.FINE,
          "A scope was closed twice, on another thread, or while its context was not the current"
              + " one. The call is ignored.");
    }
  }

  /** Looked up when there is something to log, since it takes long the first time. */
  private static final class Log {

    static final Logger LOGGER = Logger.getLogger(ThreadLocalContextStorage.class.getName());
  }
}
