package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.Reply;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connections that wait for the next request. The one used last goes first, so that those nobody
 * needs grow old. Thread-safe.
 *
 * @param <R> what comes back
 */
final class ConnectionPool<R extends Reply> {

  /**
   * How long a connection may rest. Many servers and balancers close it after a minute, and who
   * closes first knows that no request was lost by it.
   */
  static final long MAX_REST_NANOS = TimeUnit.SECONDS.toNanos(50);

  /** Opens pools, and closes them. */
  static final class Source<R extends Reply>
      implements Supplier<ConnectionPool<R>>, Consumer<ConnectionPool<R>> {

    @Override
    public ConnectionPool<R> get() {
      return new ConnectionPool<>();
    }

    @Override
    public void accept(ConnectionPool<R> pool) {
      pool.close();
    }
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** The one used last is the last. Guarded by the lock, as is the next field. */
  private final List<OpenConnection<R>> resting = new ArrayList<>();

  private boolean closed;

  /** One that leads to an endpoint and can take a request, or null if there is none. */
  @Nullable OpenConnection<R> take(URI endpoint, long nanoTime) {
    closeRested(nanoTime);
    while (true) {
      OpenConnection<R> latest = poll(endpoint);
      if (latest == null || latest.session().isReusable()) {
        return latest;
      }
      latest.close();
    }
  }

  private @Nullable OpenConnection<R> poll(URI endpoint) {
    lock.lock();
    try {
      for (int i = resting.size() - 1; i >= 0; i--) {
        if (resting.get(i).endpoint().equals(endpoint)) {
          return resting.remove(i);
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Keeps a connection for another request, or closes it if there will be none. */
  void giveBack(OpenConnection<R> connection, long nanoTime) {
    connection.used(nanoTime);
    boolean kept = false;
    if (connection.session().isReusable()) {
      lock.lock();
      try {
        kept = !closed;
        if (kept) {
          resting.add(connection);
        }
      } finally {
        lock.unlock();
      }
    }
    if (!kept) {
      connection.close();
    }
  }

  /** Closes those that have rested too long. */
  void closeRested(long nanoTime) {
    for (OpenConnection<R> oldest = pollRested(nanoTime);
        oldest != null;
        oldest = pollRested(nanoTime)) {
      oldest.close();
    }
  }

  private @Nullable OpenConnection<R> pollRested(long nanoTime) {
    lock.lock();
    try {
      boolean rested =
          !resting.isEmpty() && nanoTime - resting.get(0).usedNanos() >= MAX_REST_NANOS;
      return rested ? resting.remove(0) : null;
    } finally {
      lock.unlock();
    }
  }

  /** Closes all that rest, and keeps no other. */
  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
    for (OpenConnection<R> next = pollAny(); next != null; next = pollAny()) {
      next.close();
    }
  }

  private @Nullable OpenConnection<R> pollAny() {
    lock.lock();
    try {
      return resting.isEmpty() ? null : resting.remove(0);
    } finally {
      lock.unlock();
    }
  }
}
