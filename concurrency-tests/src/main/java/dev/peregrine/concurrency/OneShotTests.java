package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.peregrine.sdk.common.internal.concurrent.OneShot;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** One outcome, each action once, no waiter forgotten. */
public final class OneShotTests {

  private OneShotTests() {}

  /** Success against failure. */
  @JCStressTest
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "success came first")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "failure came first")
  @State
  public static class CompleteComplete {
    private final Exception cause = new Exception();
    private final OneShot shot = new OneShot();
    private final AtomicInteger runs = new AtomicInteger();

    public CompleteComplete() {
      shot.onComplete(runs::incrementAndGet);
    }

    @Actor
    public void succeed(ZZI_Result r) {
      r.r1 = shot.complete(true, null);
    }

    @Actor
    public void fail(ZZI_Result r) {
      r.r2 = shot.complete(false, cause);
    }

    @Arbiter
    public void outcome(ZZI_Result r) {
      boolean agrees = shot.isSuccess() == r.r1 && (shot.cause() == cause) == r.r2;
      r.r3 = agrees ? runs.get() : -1;
    }
  }

  /** Actions are added while the outcome is set. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "each action ran once")
  @State
  public static class CompleteOnComplete {
    private final OneShot shot = new OneShot();
    private final AtomicInteger runs = new AtomicInteger();

    @Actor
    public void complete() {
      shot.complete(true, null);
    }

    @Actor
    public void addActions() {
      shot.onComplete(runs::incrementAndGet);
      shot.onComplete(runs::incrementAndGet);
    }

    @Arbiter
    public void ran(I_Result r) {
      r.r1 = runs.get();
    }
  }

  /** Two threads add actions. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "each action ran once")
  @State
  public static class OnCompleteOnComplete {
    private final OneShot shot = new OneShot();
    private final AtomicInteger runs = new AtomicInteger();

    @Actor
    public void first() {
      shot.onComplete(runs::incrementAndGet);
    }

    @Actor
    public void second() {
      shot.onComplete(runs::incrementAndGet);
    }

    @Arbiter
    public void ran(I_Result r) {
      shot.complete(true, null);
      r.r1 = runs.get();
    }
  }

  /** A thread goes to sleep while the outcome is set. */
  @JCStressTest
  @Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or never slept")
  @Outcome(id = "false", expect = FORBIDDEN, desc = "slept until the timeout")
  @State
  public static class CompleteAwait {
    private final OneShot shot = new OneShot();

    @Actor
    public void complete() {
      shot.complete(true, null);
    }

    @Actor
    public void await(Z_Result r) {
      r.r1 = shot.await(TimeUnit.SECONDS.toNanos(20));
    }
  }

  /** A reader that sees the outcome sees all of it. */
  @JCStressTest
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "looked too early")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "set between the two looks")
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "saw the outcome with its cause")
  @Outcome(id = "true, false", expect = FORBIDDEN, desc = "saw an outcome without its cause")
  @State
  public static class FailRead {
    private final Exception cause = new Exception();
    private final OneShot shot = new OneShot();

    @Actor
    public void fail() {
      shot.complete(false, cause);
    }

    @Actor
    public void read(ZZ_Result r) {
      r.r1 = shot.isDone();
      r.r2 = shot.cause() == cause;
    }
  }

  /** The parts of a joint result are completed by different threads. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "complete, as a failure")
  @State
  public static class AllParts {
    private final CompletableResultCode first = new CompletableResultCode();
    private final CompletableResultCode second = new CompletableResultCode();
    private final CompletableResultCode all = CompletableResultCode.ofAll(List.of(first, second));

    @Actor
    public void first() {
      first.succeed();
    }

    @Actor
    public void second() {
      second.fail();
    }

    @Arbiter
    public void outcome(ZZ_Result r) {
      r.r1 = all.isDone();
      r.r2 = all.isSuccess();
    }
  }
}
