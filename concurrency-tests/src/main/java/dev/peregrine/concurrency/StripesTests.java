package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Every measurement is collected once, whoever records, collects or closes at the same time. */
public final class StripesTests {

  private StripesTests() {}

  /** A recorder meets a collector that clears. */
  @JCStressTest
  @Outcome(id = "0, 3", expect = ACCEPTABLE, desc = "collected first")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "collected in between")
  @Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "recorded first")
  @State
  public static class RecordCollectDelta {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    @Actor
    public void record() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void collect(II_Result r) {
      r.r1 = stripes.collectDelta();
    }

    @Arbiter
    public void rest(II_Result r) {
      r.r2 = stripes.collectDelta();
    }
  }

  /** A recorder meets a collector that clears nothing. */
  @JCStressTest
  @Outcome(id = "0, 3", expect = ACCEPTABLE, desc = "collected first")
  @Outcome(id = "1, 3", expect = ACCEPTABLE, desc = "collected in between")
  @Outcome(id = "3, 3", expect = ACCEPTABLE, desc = "recorded first")
  @State
  public static class RecordCollectCumulative {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    @Actor
    public void record() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void collect(II_Result r) {
      r.r1 = stripes.collectCumulative();
    }

    @Arbiter
    public void all(II_Result r) {
      r.r2 = stripes.collectCumulative();
    }
  }

  /** Recorders meet in the first cell. */
  @JCStressTest
  @Outcome(id = "15", expect = ACCEPTABLE, desc = "nothing is lost")
  @State
  public static class RecordRecord {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    @Actor
    public void first() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void second() {
      stripes.record(4);
      stripes.record(8);
    }

    @Arbiter
    public void all(I_Result r) {
      r.r1 = stripes.collectDelta();
    }
  }

  /** Recorders find the first cell held, and both make more cells. */
  @JCStressTest
  @Outcome(id = "31", expect = ACCEPTABLE, desc = "nothing is lost")
  @State
  public static class RecordRecordGrow {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);
    private final StripesUnderTest.Value held = stripes.begin();

    @Actor
    public void first() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void second() {
      stripes.record(4);
      stripes.record(8);
    }

    @Arbiter
    public void all(I_Result r) {
      stripes.end(held, 16);
      r.r1 = stripes.collectDelta();
    }
  }

  /** A recorder comes while the first cell is collected, and the next collection follows. */
  @JCStressTest
  @Outcome(id = "0, 3", expect = ACCEPTABLE, desc = "collected first")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "collected in between")
  @Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "recorded first")
  @State
  public static class LateRecordCollect {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    public LateRecordCollect() {
      stripes.start();
    }

    @Actor
    public void record() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void collect(II_Result r) {
      stripes.finish();
      r.r1 = stripes.collectDelta();
    }

    @Arbiter
    public void rest(II_Result r) {
      r.r2 = stripes.collectDelta();
    }
  }

  /** Recorders find the first cell collected, and nobody gives it back. */
  @JCStressTest
  @Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "nothing is lost")
  @State
  public static class LateRecordLateRecord {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    public LateRecordLateRecord() {
      stripes.start();
    }

    @Actor
    public void first() {
      stripes.record(1);
    }

    @Actor
    public void second() {
      stripes.record(2);
    }

    @Arbiter
    public void all(II_Result r) {
      stripes.finish();
      r.r1 = stripes.collectDelta();
      r.r2 = stripes.collectDelta();
    }
  }

  /** A recorder meets a collector that closes what is idle. */
  @JCStressTest
  @Outcome(id = "0, 10, 0", expect = ACCEPTABLE, desc = "closed first")
  @Outcome(id = "1, 11, 0", expect = ACCEPTABLE, desc = "recorded first")
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "recorded in between, not closed")
  @State
  public static class RecordCloseIfUntouched {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    @Actor
    public void record(III_Result r) {
      r.r1 = stripes.record(1);
    }

    @Actor
    public void collect(III_Result r) {
      r.r2 = stripes.collectAndCloseIfUntouched();
    }

    @Arbiter
    public void rest(III_Result r) {
      r.r3 = stripes.collectDelta();
    }
  }

  /** The same with more than one cell. */
  @JCStressTest
  @Outcome(id = "0, 10, 0", expect = ACCEPTABLE, desc = "closed first")
  @Outcome(id = "1, 11, 0", expect = ACCEPTABLE, desc = "recorded first")
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "recorded in between, not closed")
  @State
  public static class RecordCloseIfUntouchedStriped {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    public RecordCloseIfUntouchedStriped() {
      StripesUnderTest.Value held = stripes.begin();
      stripes.record(1);
      stripes.end(held, 1);
      stripes.collectDelta();
    }

    @Actor
    public void record(III_Result r) {
      r.r1 = stripes.record(1);
    }

    @Actor
    public void collect(III_Result r) {
      r.r2 = stripes.collectAndCloseIfUntouched();
    }

    @Arbiter
    public void rest(III_Result r) {
      r.r3 = stripes.collectDelta();
    }
  }

  /** A recorder meets a collector that closes whatever there is. */
  @JCStressTest
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "closed first")
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "recorded first")
  @Outcome(id = "1, -1, 1", expect = ACCEPTABLE, desc = "the recorder was suspended, not closed")
  @State
  public static class RecordClose {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ false);

    @Actor
    public void record(III_Result r) {
      r.r1 = stripes.record(1);
    }

    @Actor
    public void close(III_Result r) {
      r.r2 = stripes.close();
    }

    @Arbiter
    public void rest(III_Result r) {
      r.r3 = stripes.collectDelta();
    }
  }

  /** A collector meets a recorder of values that replace each other. */
  @JCStressTest
  @Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "collected first")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "collected in between")
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "recorded first")
  @State
  public static class LastValueCollect {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ true);

    @Actor
    public void record() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void collect(II_Result r) {
      r.r1 = stripes.collectDelta();
    }

    @Arbiter
    public void rest(II_Result r) {
      r.r2 = stripes.collectDelta();
    }
  }

  /** The first value is recorded while the first cell is collected, the second one later. */
  @JCStressTest
  @Outcome(id = "0, 2", expect = ACCEPTABLE, desc = "collected first")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "collected in between")
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "recorded first")
  @State
  public static class LateLastValueCollect {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ true);

    public LateLastValueCollect() {
      stripes.start();
    }

    @Actor
    public void record() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void collect(II_Result r) {
      stripes.finish();
      r.r1 = stripes.collectDelta();
    }

    @Arbiter
    public void rest(II_Result r) {
      r.r2 = stripes.collectDelta();
    }
  }

  /** Two recorders of values that replace each other. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "the first came last")
  @Outcome(id = "4", expect = ACCEPTABLE, desc = "the second came last")
  @State
  public static class LastValueLastValue {
    private final StripesUnderTest stripes = new StripesUnderTest(/* last= */ true);

    @Actor
    public void first() {
      stripes.record(1);
      stripes.record(2);
    }

    @Actor
    public void second() {
      stripes.record(3);
      stripes.record(4);
    }

    @Arbiter
    public void all(I_Result r) {
      r.r1 = stripes.collectDelta();
    }
  }
}
