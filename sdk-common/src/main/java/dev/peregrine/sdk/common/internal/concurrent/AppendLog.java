package dev.peregrine.sdk.common.internal.concurrent;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A log of pairs {@code key, value} that is written by one thread nearly always, by several now and
 * then, and closed while others may still be writing. To be extended, which saves an object.
 *
 * <p><b>Roles:</b> the thread that makes the log <em>owns</em> it. Any thread may append, read and
 * close; the owner appends at the price of plain stores.
 *
 * <p><b>States</b> of {@code head}, each left for the next but never for an earlier one:
 *
 * <ol>
 *   <li>null: the owner appends to an array of its own. It writes the value and then publishes the
 *       key with release order; a reader stops at the first key that is null.
 *   <li>a {@link LogNode}: another thread has pushed an entry on a stack. From now on everybody
 *       does, the owner included.
 *   <li>{@link Sealed} and not settled: one thread has won the right to close. Only that thread may
 *       still append, and only if it asked for that.
 *   <li>{@link Sealed} and settled: closed. Nothing changes any more.
 * </ol>
 *
 * <p><b>Guarantee:</b> appending is wait-free for the owner while it is alone, otherwise lock-free;
 * reading is wait-free. The log holds every append that happens before the close, none that happens
 * after it, and two of which one happens before the other are in that order: those of the array
 * come first, and the owner uses the array only as long as it has seen no push. An append of the
 * owner that runs while another thread closes may or may not be in.
 *
 * <p>A reader takes the array together with its count: the pairs before the count never change,
 * because a full array is replaced and not rewritten.
 */
public abstract class AppendLog {

  private static final Object[] NONE = {};

  /** Below this many pairs a log just grows; from here on it is compacted first. */
  private static final int COMPACT_FROM = 32;

  /** Closed by the owner alone: all there is to know stands in the fields of the log. */
  private static final Sealed CLOSING = new Sealed(NONE, 0, 0, null, null, /* settled= */ false);

  private static final Sealed CLOSED = new Sealed(NONE, 0, 0, null, null, /* settled= */ true);

  private static final VarHandle HEAD;
  private static final VarHandle PAIRS;
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(AppendLog.class, "head", Object.class);
      PAIRS = lookup.findVarHandle(AppendLog.class, "pairs", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Replaced by the owner with release order, when it is full. */
  private Object[] pairs;

  /** How much of {@code pairs} is in use; read and written by the owner only. */
  private int used;

  /**
   * How much the owner's heavy pairs weigh. Written by the owner only, before the key; final once
   * the owner has closed the log, while anybody else who closes takes a copy.
   */
  private int ownWeight;

  /** Cleared by the thread that closes, so that an old log keeps no thread alive. */
  private @Nullable Thread owner;

  /** See the states above. */
  private volatile @Nullable Object head;

  /** Makes an empty log that the current thread owns. */
  protected AppendLog() {
    this(NONE, 0, 0);
  }

  /**
   * Makes a log that the current thread owns, with pairs to start with.
   *
   * @param pairs {@code key, value, …}, with null keys after the first {@code count} pairs; belongs
   *     to the log from now on
   * @param weight how much the heavy ones among these pairs weigh
   */
  protected AppendLog(Object[] pairs, int count, int weight) {
    this.ownWeight = weight;
    this.pairs = pairs;
    this.used = 2 * count;
    this.owner = Thread.currentThread();
  }

  /** How many pairs to make room for at first. */
  protected abstract int firstCapacity();

  /**
   * Leaves out, in place, what the log need not hold: values that others have replaced, and what is
   * beyond limits. The pairs before {@code from} stay as they are, but count as earlier entries.
   *
   * @return where the pairs end that are left, at least one after {@code from}
   */
  protected abstract int compact(Object[] pairs, int from, int to);

  /** How much memory a value takes, by some measure; 0 for those that are not worth it. */
  protected abstract int weigh(Object value);

  /**
   * Adds a pair.
   *
   * @return false if the log is closed to this thread, and nothing was done
   */
  @HotPath("RichSpanBenchmark")
  protected final boolean append(Object key, Object value) {
    Object[] array = pairs;
    int next = used;
    if (headAcquire() == null && owner == Thread.currentThread() && next < array.length) {
      array[next + 1] = value;
      SLOT.setRelease(array, next, key);
      used = next + 2;
      return true;
    }
    return appendSlow(key, value);
  }

  private boolean appendSlow(Object key, Object value) {
    if (headAcquire() == null && owner == Thread.currentThread()) {
      makeRoom();
      return append(key, value);
    }
    return push(key, value, 0);
  }

  /**
   * Adds a pair that weighs something.
   *
   * @param weight what {@link #weigh} says of the value
   * @return false if the log is closed to this thread, and nothing was done
   */
  protected final boolean append(Object key, Object value, int weight) {
    if (headAcquire() == null && owner == Thread.currentThread()) {
      ownWeight = sum(ownWeight, weight);
      // Should another thread push or close just now, the log weighs too much for ever: no harm.
      return append(key, value);
    }
    return push(key, value, weight);
  }

  private void makeRoom() {
    Object[] array = pairs;
    int count = used / 2;
    if (count >= COMPACT_FROM) {
      array = array.clone();
      int left = compact(array, 0, count);
      Arrays.fill(array, 2 * left, 2 * count, null);
      count = left;
      ownWeight = 0;
      for (int i = 0; i < left; i++) {
        ownWeight = sum(ownWeight, weigh(array[2 * i + 1]));
      }
    }
    pairsRelease(Arrays.copyOf(array, 2 * Math.max(Math.max(1, firstCapacity()), 2 * count)));
    used = 2 * count;
  }

  private boolean push(Object key, Object value, int weight) {
    while (true) {
      Object seen = headAcquire();
      if (seen instanceof Sealed sealed) {
        return sealed.append(key, value, weight);
      }
      LogNode node = new LogNode(key, value, weight, (LogNode) seen);
      if (HEAD.compareAndSet(this, seen, node)) {
        if (node.isTimeToCompact()) {
          compactStack(node);
        }
        return true;
      }
    }
  }

  /** Fails if somebody pushes meanwhile; then a later push gets here again. */
  private void compactStack(LogNode top) {
    Object[] array = pairsAcquire();
    int from = published(array);
    int to = from + top.depth;
    Object[] all = top.flattenOnto(array, from);
    int left = compact(all, from, to);
    LogNode rebuilt = null;
    for (int i = from; i < left; i++) {
      Object value = present(all[2 * i + 1]);
      rebuilt = new LogNode(present(all[2 * i]), value, weigh(value), rebuilt);
    }
    if (rebuilt != null) {
      HEAD.compareAndSet(this, top, rebuilt);
    }
  }

  /** How many pairs the owner's array holds; exact only on the owner's thread. */
  protected final int ownedSize() {
    return used / 2;
  }

  /**
   * How much all pairs weigh, or {@link Integer#MAX_VALUE} if it is more than that; what the log no
   * longer needs to hold may count too. Once the log is closed it is always the same.
   *
   * @param perPair what each pair counts with, heavy or not
   */
  protected final int weight(int perPair) {
    Object seen = headAcquire();
    if (seen == CLOSED) {
      return sum(ownWeight, perPair * (used / 2));
    }
    if (seen instanceof Sealed sealed && sealed != CLOSING) {
      return weight(sealed.weight, sealed.count, sealed.top, perPair);
    }
    return weight(ownWeight, used / 2, seen instanceof LogNode top ? top : null, perPair);
  }

  private static int weight(int weight, int count, @Nullable LogNode top, int perPair) {
    int own = sum(weight, perPair * count);
    return top == null ? own : sum(own, sum(top.weight, perPair * top.depth));
  }

  /** The sum of two weights, as large as an int gets at most. */
  static int sum(int a, int b) {
    int sum = a + b;
    return sum >= 0 ? sum : Integer.MAX_VALUE;
  }

  /** Whether this thread may append. */
  protected final boolean isOpen() {
    Object seen = headAcquire();
    return seen == null || !(seen instanceof Sealed sealed) || sealed.isWriter();
  }

  /** Whether the log is closed for good. */
  protected final boolean isClosed() {
    return headAcquire() instanceof Sealed sealed && sealed.settled;
  }

  /** Whether this thread may know what the closing thread wrote elsewhere after it had won. */
  protected final boolean seesClose() {
    return headAcquire() instanceof Sealed sealed && (sealed.settled || sealed.isWriter());
  }

  /**
   * Tries to win the right to close. The winner calls {@link #finishClose()} later, and until then
   * the log counts neither as open nor as closed.
   *
   * @param writable whether this thread wants to append in between
   * @return whether this call has won
   */
  @HotPath("RootSpanBenchmark")
  protected final boolean startClose(boolean writable) {
    if (!writable && owner == Thread.currentThread() && HEAD.compareAndSet(this, null, CLOSING)) {
      owner = null;
      return true;
    }
    return startCloseSlow(writable);
  }

  private boolean startCloseSlow(boolean writable) {
    Thread writer = writable ? Thread.currentThread() : null;
    while (true) {
      Object seen = headAcquire();
      if (seen instanceof Sealed) {
        return false;
      }
      // Taken now, since the owner may still be about to append to the array, or to replace it.
      Object[] array = pairsAcquire();
      Sealed sealed =
          new Sealed(
              array, published(array), ownWeight, (LogNode) seen, writer, /* settled= */ false);
      if (HEAD.compareAndSet(this, seen, sealed)) {
        owner = null;
        return true;
      }
    }
  }

  /** Closes for good; only for the thread that has won. */
  @HotPath("RootSpanBenchmark")
  protected final void finishClose() {
    Sealed sealed = (Sealed) head;
    HEAD.setRelease(this, sealed == CLOSING ? CLOSED : present(sealed).settle());
  }

  /** What has been appended so far. */
  protected final LogEntries read() {
    Object seen = headAcquire();
    if (seen instanceof Sealed sealed && sealed != CLOSING && sealed != CLOSED) {
      return entries(sealed.pairs, sealed.count, sealed.top);
    }
    Object[] array = pairsAcquire();
    return entries(array, published(array), seen instanceof LogNode top ? top : null);
  }

  private static LogEntries entries(Object[] array, int count, @Nullable LogNode top) {
    return top == null
        ? new LogEntries(array, count, /* copied= */ false)
        : new LogEntries(top.flattenOnto(array, count), count + top.depth, /* copied= */ true);
  }

  private static int published(Object[] array) {
    int next = 0;
    while (next < array.length && SLOT.getAcquire(array, next) != null) {
      next += 2;
    }
    return next / 2;
  }

  private @Nullable Object headAcquire() {
    return HEAD.getAcquire(this);
  }

  private Object[] pairsAcquire() {
    return (Object[]) PAIRS.getAcquire(this);
  }

  private void pairsRelease(Object[] array) {
    PAIRS.setRelease(this, array);
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException();
    }
    return value;
  }
}
