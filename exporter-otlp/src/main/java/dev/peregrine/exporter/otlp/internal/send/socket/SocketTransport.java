package dev.peregrine.exporter.otlp.internal.send.socket;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.send.Buffers;
import dev.peregrine.exporter.otlp.internal.send.Deadlines;
import dev.peregrine.exporter.otlp.internal.send.Redirects;
import dev.peregrine.exporter.otlp.internal.send.Renewing;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
  private final SocketSettings settings;
  private final Connector<R> connector;
  private final Buffers buffers = new Buffers();
  private final Executor executor;
  private final @Nullable SenderThreads ownThreads;
  private final Renewing<ConnectionPool<R>> pools;
  private final Deadlines deadlines = new Deadlines();
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  /** Held for a moment, to change the state of a request. */
  private final ReentrantLock lock = new ReentrantLock();

  public SocketTransport(WireProtocol<R> protocol, SocketSettings settings) {
    this.protocol = protocol;
    this.settings = settings;
    this.connector = new Connector<>(settings, protocol);
    ConnectionPool.Source<R> source = new ConnectionPool.Source<>();
    this.pools = new Renewing<>(source, source, settings.network());
    ExecutorService given = settings.executor();
    this.ownThreads =
        given == null
            ? new SenderThreads(
                settings.threadName(),
                ConnectionPool.MAX_REST_NANOS,
                new RestedConnections<>(pools))
            : null;
    this.executor = ownThreads == null ? requireNonNull(given) : ownThreads;
  }

  @Override
  public void send(
      MessageWriter request,
      long timeoutNanos,
      Consumer<? super R> onReply,
      Consumer<? super Throwable> onError) {
    // What can never be sent fails here, by an exception.
    HeadedMessage message = new HeadedMessage(request, settings.headers().get());
    new Exchange(message, onReply, onError).start(timeoutNanos);
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
    return ownThreads == null ? CompletableResultCode.ofSuccess() : ownThreads.end();
  }

  /**
   * Closes the connections that nobody has needed for as long as a thread waits for work. Done by
   * threads that end, and so without a timer, which would be another thread.
   */
  private record RestedConnections<R extends Reply>(Renewing<ConnectionPool<R>> pools)
      implements Runnable {

    @Override
    public void run() {
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

    private final HeadedMessage request;
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
        HeadedMessage request, Consumer<? super R> onReply, Consumer<? super Throwable> onError) {
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
      URI target = settings.endpoint();
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
        R reply = exchange(connection.session(), settings.compressor());
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

    private R exchange(Session<R> session, @Nullable Compressor compressor) throws IOException {
      long leftNanos = deadlines.remainingNanos(this);
      if (compressor == null) {
        return session.exchange(request, leftNanos);
      }
      ByteArrayOutputStream buffer = buffers.take();
      try {
        return session.exchange(request.compressed(compressor, buffer), leftNanos);
      } finally {
        buffers.giveBack(buffer);
      }
    }
  }
}
