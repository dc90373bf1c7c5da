package dev.peregrine.concurrency;

import static dev.peregrine.concurrency.CounterUnderTest.A;
import static dev.peregrine.concurrency.CounterUnderTest.B;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Series that appear, make room, leave and expire while they are measured and collected. */
public final class SeriesTests {

  private SeriesTests() {}

  /** The first two measurements of one set. */
  @JCStressTest
  @Outcome(id = "3, 0, 0", expect = ACCEPTABLE, desc = "both are in one series")
  @State
  public static class CreateCreate {
    private final CounterUnderTest counter = CounterUnderTest.delta(2);

    @Actor
    public void one() {
      counter.add(1, A);
    }

    @Actor
    public void other() {
      counter.add(2, A);
    }

    @Arbiter
    public void collect(JJJ_Result r) {
      long[] values = counter.collect(1);
      r.r1 = values[0];
      r.r2 = values[1];
      r.r3 = values[2];
    }
  }

  /** Two sets and room for one. */
  @JCStressTest
  @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "the first one fits")
  @Outcome(id = "0, 2, 1", expect = ACCEPTABLE, desc = "the second one fits")
  @State
  public static class CreateOverflow {
    private final CounterUnderTest counter = CounterUnderTest.delta(1);

    @Actor
    public void one() {
      counter.add(1, A);
    }

    @Actor
    public void other() {
      counter.add(2, B);
    }

    @Arbiter
    public void collect(JJJ_Result r) {
      long[] values = counter.collect(1);
      r.r1 = values[0];
      r.r2 = values[1];
      r.r3 = values[2];
    }
  }

  /** A series of the last interval is measured again while another set wants its place. */
  @JCStressTest
  @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "measured first, so it keeps its place")
  @Outcome(id = "0, 2, 1", expect = ACCEPTABLE, desc = "made room first")
  @State
  public static class RecordEvict {
    private final CounterUnderTest counter = CounterUnderTest.delta(1);

    public RecordEvict() {
      counter.add(9, A);
      counter.collect(1);
    }

    @Actor
    public void again() {
      counter.add(1, A);
    }

    @Actor
    public void newcomer() {
      counter.add(2, B);
    }

    @Arbiter
    public void collect(JJJ_Result r) {
      long[] values = counter.collect(2);
      r.r1 = values[0];
      r.r2 = values[1];
      r.r3 = values[2];
    }
  }

  /** A series of the last interval is measured while a collection finds it idle. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "in the running collection")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "in the next one")
  @State
  public static class RecordForget {
    private final CounterUnderTest counter = CounterUnderTest.delta(1);

    public RecordForget() {
      counter.add(9, A);
      counter.collect(1);
    }

    @Actor
    public void record() {
      counter.add(1, A);
    }

    @Actor
    public void collect(JJ_Result r) {
      r.r1 = counter.collect(2)[0];
    }

    @Arbiter
    public void collectAgain(JJ_Result r) {
      r.r2 = counter.collect(3)[0];
    }
  }

  /** An idle series makes room while a collection wants to forget it. */
  @JCStressTest
  @Outcome(id = "0, 2, 0", expect = ACCEPTABLE, desc = "reported next time")
  @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "reported by the running collection")
  @Outcome(id = "0, 0, 2", expect = ACCEPTABLE, desc = "no room was to be had just then")
  @State
  public static class EvictForget {
    private final CounterUnderTest counter = CounterUnderTest.delta(1);

    public EvictForget() {
      counter.add(9, A);
      counter.collect(1);
    }

    @Actor
    public void newcomer() {
      counter.add(2, B);
    }

    @Actor
    public void collect(JJJ_Result r) {
      long[] values = counter.collect(2);
      r.r1 = values[1];
      r.r3 = values[2];
    }

    @Arbiter
    public void collectAgain(JJJ_Result r) {
      long[] values = counter.collect(3);
      r.r2 = values[1];
      r.r3 += values[2];
    }
  }

  /** A series is measured while its last report is made. */
  @JCStressTest
  @Outcome(id = "3, 0", expect = ACCEPTABLE, desc = "in the last report")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "in a new series")
  @State
  public static class RecordRemove {
    private final CounterUnderTest counter = CounterUnderTest.cumulative(Duration.ZERO);

    public RecordRemove() {
      counter.add(1, A);
      counter.remove(A);
    }

    @Actor
    public void record() {
      counter.add(2, A);
    }

    @Actor
    public void collect(JJ_Result r) {
      r.r1 = counter.collect(1)[0];
    }

    @Arbiter
    public void collectAgain(JJ_Result r) {
      r.r2 = counter.collect(2)[0];
    }
  }

  /** A cumulative series is measured while it expires. */
  @JCStressTest
  @Outcome(id = "3, 3", expect = ACCEPTABLE, desc = "measured first, so it does not expire")
  @Outcome(id = "1, 3", expect = ACCEPTABLE, desc = "measured just before it could expire")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "in a new series")
  @State
  public static class RecordExpire {
    private final CounterUnderTest counter = CounterUnderTest.cumulative(Duration.ofNanos(5));

    public RecordExpire() {
      counter.add(1, A);
      counter.collect(1);
    }

    @Actor
    public void record() {
      counter.add(2, A);
    }

    @Actor
    public void collect(JJ_Result r) {
      r.r1 = counter.collect(10)[0];
    }

    @Arbiter
    public void collectAgain(JJ_Result r) {
      r.r2 = counter.collect(12)[0];
    }
  }
}
