package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZL_Result;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** Appends of the owner and of another thread against each other, against a close and a reader. */
public final class AppendLogTests {

  private AppendLogTests() {}

  /** The first actor makes the log, and so owns it; the second one waits for it. */
  abstract static class Shared {
    private volatile @Nullable LogUnderTest log;

    final LogUnderTest makeWith(String key, int value) {
      LogUnderTest made = new LogUnderTest();
      made.add(key, value);
      log = made;
      return made;
    }

    final LogUnderTest await() {
      LogUnderTest made = log;
      while (made == null) {
        Thread.onSpinWait();
        made = log;
      }
      return made;
    }
  }

  /** Both append. */
  @JCStressTest
  @Outcome(id = "a1a2a3b1b2", expect = ACCEPTABLE, desc = "the owner came first")
  @Outcome(id = "a1a2b1a3b2", expect = ACCEPTABLE, desc = "they took turns")
  @Outcome(id = "a1a2b1b2a3", expect = ACCEPTABLE, desc = "they took turns")
  @Outcome(id = "a1b1a2a3b2", expect = ACCEPTABLE, desc = "they took turns")
  @Outcome(id = "a1b1a2b2a3", expect = ACCEPTABLE, desc = "they took turns")
  @Outcome(id = "a1b1b2a2a3", expect = ACCEPTABLE, desc = "the other came first")
  @State
  public static class OwnerAppendForeignAppend extends Shared {

    @Actor
    public void owner() {
      LogUnderTest log = makeWith("a", 1);
      log.add("a", 2);
      log.add("a", 3);
    }

    @Actor
    public void other() {
      LogUnderTest log = await();
      log.add("b", 1);
      log.add("b", 2);
    }

    @Arbiter
    public void content(L_Result r) {
      r.r1 = await().content();
    }
  }

  /** The owner appends while another thread closes. */
  @JCStressTest
  @Outcome(id = "true, a1", expect = ACCEPTABLE, desc = "closed first")
  @Outcome(id = "true, a1a2", expect = ACCEPTABLE, desc = "closed in between")
  @Outcome(id = "true, a1a2a3", expect = ACCEPTABLE, desc = "appended first")
  @Outcome(id = "false, .*", expect = FORBIDDEN, desc = "changed after the close")
  @State
  public static class OwnerAppendForeignClose extends Shared {
    private volatile String atClose = "";

    @Actor
    public void owner() {
      LogUnderTest log = makeWith("a", 1);
      log.add("a", 2);
      log.add("a", 3);
    }

    @Actor
    public void other() {
      LogUnderTest log = await();
      log.close();
      atClose = log.content();
    }

    @Arbiter
    public void content(ZL_Result r) {
      r.r2 = await().content();
      r.r1 = atClose.equals(r.r2);
    }
  }

  /** Another thread appends while the owner closes. */
  @JCStressTest
  @Outcome(id = "true, a1b1", expect = ACCEPTABLE, desc = "appended first")
  @Outcome(id = "false, a1", expect = ACCEPTABLE, desc = "closed first")
  @State
  public static class OwnerCloseForeignAppend extends Shared {

    @Actor
    public void owner() {
      makeWith("a", 1).close();
    }

    @Actor
    public void other(ZL_Result r) {
      r.r1 = await().add("b", 1);
    }

    @Arbiter
    public void content(ZL_Result r) {
      r.r2 = await().content();
    }
  }

  /** Two threads close. */
  @JCStressTest
  @Outcome(id = "true, false, a1", expect = ACCEPTABLE, desc = "the owner closed")
  @Outcome(id = "false, true, a1", expect = ACCEPTABLE, desc = "the other closed")
  @State
  public static class CloseClose extends Shared {

    @Actor
    public void owner(ZZL_Result r) {
      r.r1 = makeWith("a", 1).close();
    }

    @Actor
    public void other(ZZL_Result r) {
      r.r2 = await().close();
    }

    @Arbiter
    public void content(ZZL_Result r) {
      r.r3 = await().content();
    }
  }

  /** The owner closes and appends in doing so, while another thread appends. */
  @JCStressTest
  @Outcome(id = "true, a1b1c1", expect = ACCEPTABLE, desc = "appended first")
  @Outcome(id = "false, a1c1", expect = ACCEPTABLE, desc = "closed first")
  @State
  public static class WritableCloseForeignAppend extends Shared {

    @Actor
    public void owner() {
      makeWith("a", 1).closeWith("c", 1);
    }

    @Actor
    public void other(ZL_Result r) {
      r.r1 = await().add("b", 1);
    }

    @Arbiter
    public void content(ZL_Result r) {
      r.r2 = await().content();
    }
  }

  /** A reader meets the owner, twice. */
  @JCStressTest
  @Outcome(id = "a1, a1", expect = ACCEPTABLE, desc = "read first")
  @Outcome(id = "a1, a1a2", expect = ACCEPTABLE, desc = "read in between")
  @Outcome(id = "a1, a1a2a3", expect = ACCEPTABLE, desc = "read in between")
  @Outcome(id = "a1a2, a1a2", expect = ACCEPTABLE, desc = "read in between")
  @Outcome(id = "a1a2, a1a2a3", expect = ACCEPTABLE, desc = "read in between")
  @Outcome(id = "a1a2a3, a1a2a3", expect = ACCEPTABLE, desc = "appended first")
  @State
  public static class OwnerAppendRead extends Shared {

    @Actor
    public void owner() {
      LogUnderTest log = makeWith("a", 1);
      log.add("a", 2);
      log.add("a", 3);
    }

    @Actor
    public void reader(LL_Result r) {
      LogUnderTest log = await();
      r.r1 = log.content();
      r.r2 = log.content();
    }
  }

  /** The owner appends while another thread closes, and then asks for the weight. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "closed first")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "closed in between")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "appended first, or nearly")
  @Outcome(id = ".*", expect = FORBIDDEN, desc = "the weight changed after the close")
  @State
  public static class OwnerAppendForeignWeigh extends Shared {

    @Actor
    public void owner() {
      LogUnderTest log = makeWith("a", 1);
      log.addHeavy("a", 2);
      log.addHeavy("a", 3);
    }

    @Actor
    public void other(II_Result r) {
      LogUnderTest log = await();
      log.close();
      r.r1 = log.heavyEntries();
    }

    @Arbiter
    public void weight(II_Result r) {
      r.r2 = await().heavyEntries();
    }
  }
}
