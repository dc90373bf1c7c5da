package dev.peregrine.exporter.otlp.internal.store.spool;

import dev.peregrine.exporter.otlp.internal.store.DropCause;
import dev.peregrine.exporter.otlp.internal.store.RequestStore.Listener;
import dev.peregrine.exporter.otlp.internal.store.StoredRequest;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Stands between those who keep and take requests and the thread that writes and reads them. The
 * lock is held for a few assignments; nobody waits for the disk, and only that thread for work. The
 * listener is called without it.
 */
final class HandOver {

  private static final Listener NOBODY =
      new Listener() {
        @Override
        public void found(int requests, long items) {}

        @Override
        public void ready() {}

        @Override
        public void dropped(StoredRequest request, DropCause cause) {}
      };

  private final SpoolState state;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();

  /** Set before the thread starts. */
  private Listener listener = NOBODY;

  HandOver(SpoolState state) {
    this.state = state;
  }

  void listen(Listener newListener) {
    listener = newListener;
  }

  /** Requests of an earlier run are on disk. */
  void found(Collection<SpoolEntry> entries) {
    if (!entries.isEmpty()) {
      listener.found(entries.size(), entries.stream().mapToLong(entry -> entry.items).sum());
    }
    change(guarded -> guarded.found(entries));
  }

  /** Changes the state, wakes the thread and tells the listener. */
  void change(Consumer<SpoolState> change) {
    ask(
        guarded -> {
          change.accept(guarded);
          return guarded;
        });
  }

  /** Changes the state as {@link #change} does, and returns something of it. */
  <T> T ask(Function<SpoolState, T> question) {
    T answer;
    List<SpoolState.Drop> drops;
    boolean news;
    lock.lock();
    try {
      answer = question.apply(state);
      drops = state.pollDrops();
      news = state.pollNews();
      work.signal();
    } finally {
      lock.unlock();
    }
    drops.forEach(drop -> listener.dropped(drop.request(), drop.cause()));
    if (news) {
      listener.ready();
    }
    return answer;
  }

  /**
   * Waits for work of the kinds that can be done now, for at most that time; perhaps shorter.
   *
   * @return false if no more work is to come
   */
  boolean await(boolean mark, boolean read, boolean write, long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (!state.isClosing() && left > 0 && !state.hasWork(mark, read, write)) {
        left = work.awaitNanos(left);
      }
      return !state.isClosing();
    } catch (InterruptedException e) {
      // Nobody but close() ends this thread.
      return true;
    } finally {
      lock.unlock();
    }
  }
}
