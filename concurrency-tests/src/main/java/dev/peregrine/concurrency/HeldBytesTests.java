package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.peregrine.sdk.common.internal.concurrent.HeldBytes;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIJ_Result;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

/** What was added is given back once, and never more than the limit is there. */
public final class HeldBytesTests {

  private HeldBytesTests() {}

  /** There is room for one of two. */
  @JCStressTest
  @Outcome(id = "true, false, 6", expect = ACCEPTABLE, desc = "the first one came in")
  @Outcome(id = "false, true, 7", expect = ACCEPTABLE, desc = "the second one came in")
  @State
  public static class AddAdd {
    private final HeldBytes held = new HeldBytes();

    @Actor
    public void one(ZZJ_Result r) {
      r.r1 = held.tryAdd(6, 10);
    }

    @Actor
    public void other(ZZJ_Result r) {
      r.r2 = held.tryAdd(7, 10);
    }

    @Arbiter
    public void sum(ZZJ_Result r) {
      r.r3 = held.getVolatile();
    }
  }

  /** Two threads remove, one of them more than is left. */
  @JCStressTest
  @Outcome(id = "6, 4, 0", expect = ACCEPTABLE, desc = "the first one came first")
  @Outcome(id = "3, 7, 0", expect = ACCEPTABLE, desc = "the second one came first")
  @State
  public static class RemoveRemove {
    private final HeldBytes held = new HeldBytes();

    public RemoveRemove() {
      held.tryAdd(10, 10);
    }

    @Actor
    public void one(IIJ_Result r) {
      r.r1 = (int) held.remove(6);
    }

    @Actor
    public void other(IIJ_Result r) {
      r.r2 = (int) held.remove(7);
    }

    @Arbiter
    public void sum(IIJ_Result r) {
      r.r3 = held.getVolatile();
    }
  }

  /** A close against a thread that adds and removes: what was taken is given back once. */
  @JCStressTest
  @Outcome(id = "0, 2, 2", expect = ACCEPTABLE, desc = "closed first")
  @Outcome(id = "0, 3, 3", expect = ACCEPTABLE, desc = "closed with what was added")
  @Outcome(id = "1, 2, 3", expect = ACCEPTABLE, desc = "added and removed, then closed")
  @State
  public static class CloseAddRemove {
    private final HeldBytes held = new HeldBytes();
    private long taken = 2;

    public CloseAddRemove() {
      held.tryAdd(2, 10);
    }

    @Actor
    public void user(JJJ_Result r) {
      if (held.tryAdd(1, 10)) {
        taken++;
        r.r1 = held.remove(1);
      }
    }

    @Actor
    public void closer(JJJ_Result r) {
      r.r2 = held.close();
    }

    @Arbiter
    public void taken(JJJ_Result r) {
      r.r3 = taken;
    }
  }
}
