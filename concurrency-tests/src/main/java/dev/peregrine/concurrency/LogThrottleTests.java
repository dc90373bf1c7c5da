package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.peregrine.sdk.common.internal.concurrent.LogThrottle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;

/** One of two events passes, and the other one is counted. */
public final class LogThrottleTests {

  private LogThrottleTests() {}

  /** Two events at the beginning of an interval. */
  @JCStressTest
  @Outcome(id = "0, -1, 1", expect = ACCEPTABLE, desc = "the first one passed")
  @Outcome(id = "-1, 0, 1", expect = ACCEPTABLE, desc = "the second one passed")
  @Outcome(
      id = "1, -1, 0",
      expect = ACCEPTABLE,
      desc = "the first one passed, late, and told of the other")
  @Outcome(
      id = "-1, 1, 0",
      expect = ACCEPTABLE,
      desc = "the second one passed, late, and told of the other")
  @State
  public static class PassPass {
    private final LogThrottle throttle = new LogThrottle(10, 0);

    @Actor
    public void first(JJJ_Result r) {
      r.r1 = throttle.tryPass(5);
    }

    @Actor
    public void second(JJJ_Result r) {
      r.r2 = throttle.tryPass(5);
    }

    @Arbiter
    public void suppressed(JJJ_Result r) {
      r.r3 = throttle.tryPass(15);
    }
  }
}
