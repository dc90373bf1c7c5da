package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.sdk.common.internal.thread.DaemonThreads;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** As many threads as there is work, none after a while without, and none at all after its end. */
public final class DaemonPool extends ThreadPoolExecutor {

  /** How long a thread waits for work. */
  private static final long IDLE_SECONDS = 50;

  private final CompletableResultCode ended = new CompletableResultCode();

  public DaemonPool(String name) {
    super(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        new DaemonThreads(name));
  }

  /** Takes no more work. The result is there once the work under way is done. */
  public CompletableResultCode end() {
    shutdown();
    return ended;
  }

  @Override
  protected void terminated() {
    ended.succeed();
  }
}
