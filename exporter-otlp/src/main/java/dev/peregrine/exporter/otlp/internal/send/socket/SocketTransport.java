package dev.peregrine.exporter.otlp.internal.send.socket;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.send.DaemonPool;
import dev.peregrine.sdk.common.internal.thread.DaemonThreads;
import dev.peregrine.exporter.otlp.internal.send.Deadlines;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.Renewing;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over sockets, each on a daemon thread of its own that waits for the answer. Who
 * ends a request early cuts the socket under it, which wakes the thread up wherever it is, but for
 * a lookup of a host: that is left to itself.
 *
 * @param <R> what comes back
 */
public final class SocketTransport<R extends Reply> implements Transport<R> {

  private final WireProtocol<R> protocol;
  private final URI endpoint;
  private final Connector<R> connector;
  private final ExecutorService executor;
  private final @Nullable DaemonPool ownPool;
  private final Renewing<ConnectionPool<R>> pools;
  private final Deadlines deadlines = new Deadlines();
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  /** Held for a moment, to change the state of a request. */
  private final ReentrantLock lock = new ReentrantLock();

  public SocketTransport(WireProtocol<R> protocol, SocketSettings settings) {
    this.protocol = protocol;
    this.endpoint = settings.endpoint();
    this.connector = new Connector<>(settings, protocol);
    Pools<R> source = new Pools<>();
    this.pools = new Renewing<>(source, source, settings.network());
    ExecutorService given = settings.executor();
    this.ownPool =
        given == null ? new DaemonPool(new Threads<>(settings.threadName(), pools)) : null;
    this.executor = ownPool == null ? requireNonNull(given) : ownPool;
  }

  @Override
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super R> onReply,
      Consumer<? super Throwable> onError) {
    new Exchange(protocol.prepare(request), onReply, onError).start(timeoutNanos);
  }

  @Override
  public void distrust() {
    pools.distrust();
  }

  @Override
  public boolean isTransient(Throwable error) {
    return protocol.isTransient(error);
  }

  @Override
  public CompletableResultCode close() {
    for (Exchange exchange : underWay) {
      exchange.abort();
    }
    pools.close();
    deadlines.close();
    return ownPool == null ? CompletableResultCode.ofSuccess() : ownPool.end();
  }

  /** Opens pools, and closes them. */
  private static final class Pools<R extends Reply>
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

  /**
   * Threads of which each, before it ends for want of work, closes the connections that nobody has
   * needed for as long. So that is done without a timer, which would be another thread.
   */
  private static final class Threads<R extends Reply> extends DaemonThreads {

    private final Renewing<ConnectionPool<R>> pools;

    Threads(String name, Renewing<ConnectionPool<R>> pools) {
      super(name);
      this.pools = pools;
    }

    @Override
    protected void threadEnds() {
      ConnectionPool<R> pool = pools.latest();
      if (pool != null) {
        pool.closeRested(System.nanoTime());
      }
    }
  }

  /**
   * One request. While it waits for a connection, whoever ends it also reports that. As soon as the
   * message is being sent, that is left to the thread, so that nobody takes the message's memory
   * away from under it.
   */
  private final class Exchange extends Deadlines.Watch implements Runnable, SocketHolder {

    private static final int CONNECTING = 0;
    private static final int EXCHANGING = 1;

    /** The socket was cut in the midst of the exchange. */
    private static final int CUT = 2;

    /** What became of it was reported, or is just being. */
    private static final int OVER = 3;

    private final MessageWriter request;
    private final Consumer<? super R> onReply;
    private final Consumer<? super Throwable> onError;

    /** Written under the lock. */
    private volatile int state = CONNECTING;

    /** What is to be cut at the end of the time, unless it is back in a pool. */
    private volatile @Nullable Socket wire;

    private volatile boolean aborted;

    /** Where the latest answer sends the request to. Used by the thread only. */
    private @Nullable URI next;

    Exchange(
        MessageWriter request, Consumer<? super R> onReply, Consumer<? super Throwable> onError) {
      this.request = request;
      this.onReply = onReply;
      this.onError = onError;
    }

    void start(long timeoutNanos) {
      underWay.add(this);
      deadlines.start(this, timeoutNanos);
      try {
        executor.execute(this);
      } catch (RuntimeException e) {
        if (leave()) {
          throw e;
        }
      }
    }

    @Override
    protected void onLate() {
      giveUp();
    }

    void abort() {
      aborted = true;
      giveUp();
    }

    private void giveUp() {
      boolean connecting = advance(CONNECTING, OVER);
      if (connecting || advance(EXCHANGING, CUT)) {
        Socket held = wire;
        if (held != null) {
          OpenConnection.cut(held);
        }
      }
      if (connecting) {
        forget();
        fail(reason(null));
      }
    }

    @Override
    public void hold(Socket opened) throws IOException {
      wire = opened;
      if (state == OVER) {
        throw reason(null);
      }
    }

    @Override
    public void run() {
      R reply = null;
      Throwable error = null;
      Renewing.Use<ConnectionPool<R>> use = null;
      try {
        use = pools.take();
        reply = exchange(use.get());
      } catch (IOException | RuntimeException | Error e) {
        error = e;
      }
      if (use != null) {
        // Without an answer in time, nobody knows what the connection is still good for.
        if (isLate()) {
          pools.giveUp(use);
        } else {
          pools.giveBack(use);
        }
      }
      if (leave()) {
        if (reply != null) {
          onReply.accept(reply);
        } else {
          fail(isLate() || aborted ? reason(error) : requireNonNull(error));
        }
      }
    }

    private void fail(Throwable error) {
      R answer = protocol.answerTo(error);
      if (answer != null) {
        onReply.accept(answer);
      } else {
        onError.accept(error);
      }
    }

    /** Returns whether what became of it is to be reported now. */
    private boolean leave() {
      forget();
      return advance(CONNECTING, OVER) || advance(CUT, OVER);
    }

    /** Returns whether the state was the one that it was to be changed from. */
    private boolean advance(int from, int to) {
      lock.lock();
      try {
        boolean asExpected = state == from;
        if (asExpected) {
          state = to;
        }
        return asExpected;
      } finally {
        lock.unlock();
      }
    }

    private void forget() {
      underWay.remove(this);
      deadlines.stop(this);
    }

    private IOException reason(@Nullable Throwable cause) {
      IOException reason =
          aborted
              ? new IOException("The sender is shut down")
              : new InterruptedIOException("timeout");
      if (cause != null) {
        reason.initCause(cause);
      }
      return reason;
    }

    private R exchange(ConnectionPool<R> pool) throws IOException {
      URI target = endpoint;
      for (int redirects = 0; ; redirects++) {
        R reply = exchange(pool, target);
        URI following = next;
        if (following == null || redirects == Redirects.MAX) {
          return reply;
        }
        target = following;
      }
    }

    private R exchange(ConnectionPool<R> pool, URI target) throws IOException {
      OpenConnection<R> rested = pool.take(target, System.nanoTime());
      if (rested != null) {
        try {
          return exchange(pool, rested);
        } catch (IOException e) {
          // The server may have closed it just when the request was on its way.
          if (state != CONNECTING || !rested.session().mayRepeat()) {
            throw e;
          }
        }
      }
      return exchange(pool, connector.open(target, this));
    }

    private R exchange(ConnectionPool<R> pool, OpenConnection<R> connection) throws IOException {
      boolean answered = false;
      wire = connection.wire();
      try {
        if (!advance(CONNECTING, EXCHANGING)) {
          throw reason(null);
        }
        R reply = connection.session().exchange(request, deadlines.remainingNanos(this));
        next = connection.session().sendAgainTo();
        answered = true;
        return reply;
      } finally {
        wire = null;
        if (advance(EXCHANGING, CONNECTING) && answered) {
          pool.giveBack(connection, System.nanoTime());
        } else {
          OpenConnection.cut(connection.wire());
        }
      }
    }
  }
}
