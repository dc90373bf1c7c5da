package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.Renewing;
import dev.peregrine.exporter.otlp.internal.send.Reply;
import dev.peregrine.sdk.common.internal.thread.DaemonThreads;

/**
 * Threads of which each, before it ends for want of work, closes the connections that nobody has
 * needed for as long. So that is done without a timer, which would be another thread.
 *
 * @param <R> what comes back
 */
final class SenderThreads<R extends Reply> extends DaemonThreads {

  private final Renewing<ConnectionPool<R>> pools;

  SenderThreads(String name, Renewing<ConnectionPool<R>> pools) {
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
