package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import dev.peregrine.sdk.common.internal.concurrent.WakeMark;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A sleeping consumer is woken, and only once. */
public final class WakeMarkTests {

  private WakeMarkTests() {}

  /** A producer fills the batch while the consumer goes to sleep. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "sleeps, and is woken")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "woken for nothing")
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "saw the item, needs no waking")
  @Outcome(id = "true, false", expect = FORBIDDEN, desc = "sleeps, and nobody wakes it")
  @State
  public static class FillSleep {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(2);
    private final WakeMark mark = new WakeMark();

    @Actor
    public void consumer(ZZ_Result r) {
      mark.setVolatile(1);
      r.r1 = queue.offeredVolatile() < 1;
    }

    @Actor
    public void producer(ZZ_Result r) {
      queue.offer(1);
      r.r2 = mark.claim(queue.offeredVolatile());
    }
  }

  /** Two producers pass the mark. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first one wakes the consumer")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second one wakes the consumer")
  @State
  public static class ClaimClaim {
    private final WakeMark mark = new WakeMark();

    public ClaimClaim() {
      mark.setVolatile(1);
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = mark.claim(1);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = mark.claim(2);
    }
  }
}
