package dev.peregrine.sdk.common.internal;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * Offers and requests against the end of the worker, whose loop one of the actors runs. Shares the
 * worker's package to get at the loop.
 */
public final class BatchWorkerTests {

  private BatchWorkerTests() {}

  private static final class NoWaiter implements Waiter {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void await(long nanos) {}

    @Override
    public void wake() {}
  }

  private static final class Exporter implements BatchExporter<Integer> {
    @Override
    public CompletableResultCode export(List<Integer> batch) {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  private static BatchWorker<Integer> worker() {
    return BatchWorker.builder(new Exporter())
        .setMaxQueueSize(2)
        .setMaxBatchSize(2)
        .withoutThread(new NoWaiter());
  }

  /** An item is offered while the worker is shut down and ends. */
  @JCStressTest
  @Outcome(id = "1, 0, true", expect = ACCEPTABLE, desc = "exported")
  @Outcome(id = "0, 1, true", expect = ACCEPTABLE, desc = "dropped, and counted")
  @State
  public static class OfferShutdown {
    private final BatchWorker<Integer> worker = worker();

    @Actor
    public void producer() {
      worker.offer(1);
    }

    @Actor
    public void end() {
      worker.shutdown();
      worker.loop().run();
    }

    @Arbiter
    public void accounts(IIZ_Result r) {
      r.r1 = (int) worker.processed();
      r.r2 = (int) worker.droppedAlreadyShutdown();
      r.r3 = worker.shutdown().isSuccess();
    }
  }

  /** A flush is asked for while the worker is shut down and ends. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "answered")
  @State
  public static class FlushShutdown {
    private final BatchWorker<Integer> worker = worker();
    private CompletableResultCode flush = CompletableResultCode.ofFailure();

    @Actor
    public void flush() {
      flush = worker.flush();
    }

    @Actor
    public void end() {
      worker.shutdown();
      worker.loop().run();
    }

    @Arbiter
    public void answered(Z_Result r) {
      r.r1 = flush.isSuccess();
    }
  }

  /** Two threads shut the worker down. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "one shutdown, answered")
  @State
  public static class ShutdownShutdown {
    private final BatchWorker<Integer> worker = worker();

    @Actor
    public void first() {
      worker.shutdown();
    }

    @Actor
    public void second() {
      worker.shutdown();
    }

    @Arbiter
    public void answered(ZZ_Result r) {
      worker.loop().run();
      r.r1 = worker.shutdown().isSuccess();
      r.r2 = worker.loop().isTerminated();
    }
  }
}
