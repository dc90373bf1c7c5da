package dev.peregrine.sdk.common.internal.concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Something single-threaded that a thread takes or else does without: nobody ever waits for it. For
 * what may be left out, such as samples.
 *
 * <p><b>Roles:</b> any thread takes it, and the same thread gives it back.
 *
 * <p><b>States:</b> free, or taken. Who takes it sees all that was written before it was given
 * back.
 *
 * <p><b>Guarantee:</b> wait-free.
 */
public abstract class Exclusive {

  private static final VarHandle TAKEN;

  static {
    try {
      TAKEN = MethodHandles.lookup().findVarHandle(Exclusive.class, "taken", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("UnusedVariable") // read through TAKEN
  private boolean taken;

  /** Makes one that is free. */
  protected Exclusive() {}

  /** Takes it, unless somebody else has it. */
  protected final boolean tryTake() {
    // Looking first spares those who come too late the write.
    return !(boolean) TAKEN.getOpaque(this) && TAKEN.compareAndSet(this, false, true);
  }

  /** Gives back what the caller has taken. */
  protected final void giveBack() {
    TAKEN.setRelease(this, false);
  }
}
