package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.sdk.common.internal.SystemNanoTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What requests go over: opened with the first, and replaced when it has grown old, when there are
 * other certificates, or when it has proved to be dead. What was replaced is closed after its last
 * request. Thread-safe.
 *
 * @param <C> a client, or a channel
 */
public final class Renewing<C> {

  private static final double MAX_JITTER = 0.1;

  /** Over what was heard of that recently another request may go even if there is doubt. */
  private static final long TRUST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<? extends C> opener;
  private final Consumer<? super C> closer;
  private final NetworkSettings settings;
  private final LongSupplier nanoTime;
  private final DoubleSupplier random;
  private final ReentrantLock lock = new ReentrantLock();

  /** All that is open: the one in use last. Guarded by the lock, as is the next field. */
  private final List<Use<C>> open = new ArrayList<>();

  private boolean closed;

  public Renewing(
      Supplier<? extends C> opener, Consumer<? super C> closer, NetworkSettings settings) {
    this(opener, closer, settings, SystemNanoTime.INSTANCE, JvmRandom.INSTANCE);
  }

  Renewing(
      Supplier<? extends C> opener,
      Consumer<? super C> closer,
      NetworkSettings settings,
      LongSupplier nanoTime,
      DoubleSupplier random) {
    this.opener = opener;
    this.closer = closer;
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.random = random;
  }

  /** One that was opened, and how many requests are on it. */
  public static final class Use<C> {

    private final C opened;
    private final int tlsVersion;
    private final long opensNanos;
    private final long maxAgeNanos;
    private int requests;
    private boolean retired;

    /** When a request on it came to its end, or it was opened. */
    private long heardNanos;

    private Use(C opened, int tlsVersion, long opensNanos, long maxAgeNanos) {
      this.opened = opened;
      this.tlsVersion = tlsVersion;
      this.opensNanos = opensNanos;
      this.heardNanos = opensNanos;
      this.maxAgeNanos = maxAgeNanos;
    }

    public C get() {
      return opened;
    }
  }

  /**
   * What the next request goes over; to be given back when the request is over.
   *
   * @throws IOException if it is closed
   */
  public Use<C> take() throws IOException {
    int tlsVersion = settings.tlsVersion();
    @Nullable C unused = null;
    Use<C> use;
    lock.lock();
    try {
      if (closed) {
        throw new IOException("The sender is shut down");
      }
      Use<C> latest = open.isEmpty() ? null : open.get(open.size() - 1);
      if (latest != null && !isOutdated(latest, tlsVersion)) {
        use = latest;
      } else {
        if (latest != null) {
          unused = retire(latest);
        }
        use = new Use<>(opener.get(), tlsVersion, nanoTime.getAsLong(), maxAgeNanos());
        open.add(use);
      }
      use.requests++;
    } finally {
      lock.unlock();
    }
    close(unused);
    return use;
  }

  private boolean isOutdated(Use<C> use, int tlsVersion) {
    return use.retired
        || use.tlsVersion != tlsVersion
        || nanoTime.getAsLong() - use.opensNanos >= use.maxAgeNanos;
  }

  private long maxAgeNanos() {
    long max = settings.maxConnectionAgeNanos();
    return max == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : max - (long) (max * MAX_JITTER * random.getAsDouble());
  }

  /** What the next request would go over were it to go now; null if nothing is open. */
  public @Nullable C latest() {
    lock.lock();
    try {
      return open.isEmpty() ? null : open.get(open.size() - 1).opened;
    } finally {
      lock.unlock();
    }
  }

  /** After a request that got an answer, or none for a reason that says nothing of the way. */
  public void giveBack(Use<C> use) {
    giveBack(use, false);
  }

  /**
   * After a request that was never answered: perhaps the connection is dead and nobody has noticed,
   * so that later requests get another.
   */
  public void giveUp(Use<C> use) {
    giveBack(use, true);
  }

  /**
   * Has later requests go over another one, unless a request on this one came to its end a moment
   * ago: for when the server was in trouble, and the connection may be dead since.
   */
  public void distrust() {
    @Nullable C unused = null;
    lock.lock();
    try {
      Use<C> latest = open.isEmpty() ? null : open.get(open.size() - 1);
      if (latest != null && nanoTime.getAsLong() - latest.heardNanos >= TRUST_NANOS) {
        unused = retire(latest);
      }
    } finally {
      lock.unlock();
    }
    close(unused);
  }

  private void giveBack(Use<C> use, boolean dead) {
    C unused;
    lock.lock();
    try {
      use.requests--;
      use.heardNanos = nanoTime.getAsLong();
      unused = dead || use.retired || closed ? retire(use) : null;
    } finally {
      lock.unlock();
    }
    close(unused);
  }

  /** Returns what can be closed now. */
  private @Nullable C retire(Use<C> use) {
    use.retired = true;
    boolean unused = use.requests == 0 && (open.remove(use) || closed);
    return unused ? use.opened : null;
  }

  private void close(@Nullable C unused) {
    if (unused != null) {
      closer.accept(unused);
    }
  }

  /**
   * Closes all at once, whatever is on it; and once more after its last request, which may have
   * left something behind.
   */
  public void close() {
    List<Use<C>> all;
    lock.lock();
    try {
      closed = true;
      all = new ArrayList<>(open);
      open.clear();
    } finally {
      lock.unlock();
    }
    for (Use<C> use : all) {
      closer.accept(use.opened);
    }
  }
}
