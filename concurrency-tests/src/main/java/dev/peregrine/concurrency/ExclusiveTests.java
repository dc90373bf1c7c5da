package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import dev.peregrine.sdk.common.internal.concurrent.Exclusive;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIJ_Result;

/** What only one thread has at a time needs no care of its own. */
public final class ExclusiveTests {

  private ExclusiveTests() {}

  /** Two threads add to a plain field if they get to it. */
  @JCStressTest
  @Outcome(id = "1, 1, 3", expect = ACCEPTABLE, desc = "one after the other")
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE_INTERESTING, desc = "the second one did without")
  @Outcome(id = "0, 1, 2", expect = ACCEPTABLE_INTERESTING, desc = "the first one did without")
  @State
  public static class TakeTake extends Exclusive {
    private long sum;

    private int tryAdd(long value) {
      if (!tryTake()) {
        return 0;
      }
      sum += value;
      giveBack();
      return 1;
    }

    @Actor
    public void one(IIJ_Result r) {
      r.r1 = tryAdd(1);
    }

    @Actor
    public void other(IIJ_Result r) {
      r.r2 = tryAdd(2);
    }

    @Arbiter
    public void sum(IIJ_Result r) {
      r.r3 = sum;
    }
  }
}
