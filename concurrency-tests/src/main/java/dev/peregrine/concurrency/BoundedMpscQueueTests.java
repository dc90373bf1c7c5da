package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZII_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Every offer is polled or counted, whatever comes between. */
public final class BoundedMpscQueueTests {

  private BoundedMpscQueueTests() {}

  private static int content(Integer @Nullable [] item) {
    return item == null ? 0 : item[0];
  }

  private static int pollAll(BoundedMpscQueue<Integer> queue) {
    int polled = 0;
    while (queue.poll() != null) {
      polled++;
    }
    return polled;
  }

  /** A producer and the consumer. */
  @JCStressTest
  @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "polled too early")
  @Outcome(id = "true, 7", expect = ACCEPTABLE, desc = "polled the item, complete")
  @State
  public static class OfferPoll {
    private final BoundedMpscQueue<Integer[]> queue = new BoundedMpscQueue<>(2);

    @Actor
    public void producer(ZI_Result r) {
      Integer[] item = {7};
      r.r1 = queue.offer(item);
    }

    @Actor
    public void consumer(ZI_Result r) {
      r.r2 = content(queue.poll());
    }
  }

  /** Two producers and one free place. */
  @JCStressTest
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the first one is in")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "the second one is in")
  @State
  public static class OfferOfferLastPlace {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(3);

    public OfferOfferLastPlace() {
      queue.offer(0);
      queue.offer(0);
      queue.poll();
      queue.offer(0);
    }

    @Actor
    public void first(ZZI_Result r) {
      r.r1 = queue.offer(1);
    }

    @Actor
    public void second(ZZI_Result r) {
      r.r2 = queue.offer(2);
    }

    @Arbiter
    public void accounts(ZZI_Result r) {
      r.r3 = (int) queue.refusedFull();
    }
  }

  /** A producer finds the queue full, or the consumer has made room. */
  @JCStressTest
  @Outcome(id = "true, 1, 0", expect = ACCEPTABLE, desc = "there was room")
  @Outcome(id = "false, 0, 1", expect = ACCEPTABLE, desc = "it was full, and counted")
  @State
  public static class OfferPollFull {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(1);

    public OfferPollFull() {
      queue.offer(0);
    }

    @Actor
    public void producer(ZII_Result r) {
      r.r1 = queue.offer(1);
    }

    @Actor
    public void consumer() {
      queue.poll();
    }

    @Arbiter
    public void accounts(ZII_Result r) {
      r.r2 = queue.size();
      r.r3 = (int) queue.refusedFull();
    }
  }

  /** Two producers: both items are in, complete, each once. */
  @JCStressTest
  @Outcome(
      id = {"1, 2", "2, 1"},
      expect = ACCEPTABLE,
      desc = "in one order or the other")
  @State
  public static class OfferOffer {
    private final BoundedMpscQueue<Integer[]> queue = new BoundedMpscQueue<>(2);

    @Actor
    public void first() {
      Integer[] item = {1};
      queue.offer(item);
    }

    @Actor
    public void second() {
      Integer[] item = {2};
      queue.offer(item);
    }

    @Arbiter
    public void consumer(II_Result r) {
      r.r1 = content(queue.poll());
      r.r2 = content(queue.poll());
    }
  }

  /** A producer of two items and the consumer: they come in their order. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "polled too early")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "polled the first, then too early")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "polled too early, then the first")
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "polled both")
  @State
  public static class OfferTwicePollTwice {
    private final BoundedMpscQueue<Integer[]> queue = new BoundedMpscQueue<>(2);

    @Actor
    public void producer() {
      Integer[] first = {1};
      Integer[] second = {2};
      queue.offer(first);
      queue.offer(second);
    }

    @Actor
    public void consumer(II_Result r) {
      r.r1 = content(queue.poll());
      r.r2 = content(queue.poll());
    }
  }

  /** Two producers find an old limit, and two places free behind it. */
  @JCStressTest
  @Outcome(id = "true, true, 0", expect = ACCEPTABLE, desc = "both are in")
  @State
  public static class OfferOfferOldLimit {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(3);

    public OfferOfferOldLimit() {
      queue.offer(0);
      queue.offer(0);
      queue.offer(0);
      queue.poll();
      queue.poll();
    }

    @Actor
    public void first(ZZI_Result r) {
      r.r1 = queue.offer(1);
    }

    @Actor
    public void second(ZZI_Result r) {
      r.r2 = queue.offer(2);
    }

    @Arbiter
    public void accounts(ZZI_Result r) {
      r.r3 = (int) queue.refusedFull();
    }
  }

  /** A full queue: a slot that was emptied is filled again, and nothing is lost or seen twice. */
  @JCStressTest
  @Outcome(id = "7, 8, 0", expect = ACCEPTABLE, desc = "it was full, and counted")
  @Outcome(id = "7, 8, 9", expect = ACCEPTABLE, desc = "there was room again")
  @State
  public static class OfferPollTwiceFull {
    private final BoundedMpscQueue<Integer[]> queue = new BoundedMpscQueue<>(2);

    public OfferPollTwiceFull() {
      queue.offer(new Integer[] {7});
      queue.offer(new Integer[] {8});
    }

    @Actor
    public void producer() {
      Integer[] item = {9};
      queue.offer(item);
    }

    @Actor
    public void consumer(III_Result r) {
      r.r1 = content(queue.poll());
      r.r2 = content(queue.poll());
    }

    @Arbiter
    public void rest(III_Result r) {
      r.r3 = content(queue.poll());
    }
  }

  /** A producer while somebody closes the queue; the consumer drains it afterwards. */
  @JCStressTest
  @Outcome(id = "true, 1, 0", expect = ACCEPTABLE, desc = "offered in time, and polled")
  @Outcome(id = "false, 0, 1", expect = ACCEPTABLE, desc = "closed, and counted")
  @State
  public static class OfferClose {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(2);

    @Actor
    public void producer(ZII_Result r) {
      r.r1 = queue.offer(1);
    }

    @Actor
    public void closer() {
      queue.close();
    }

    @Arbiter
    public void accounts(ZII_Result r) {
      r.r2 = pollAll(queue);
      queue.seal();
      r.r3 = (int) queue.refusedClosed();
    }
  }

  /** A producer while the consumer closes the queue, drains it and goes. */
  @JCStressTest
  @Outcome(id = "true, 1, 0", expect = ACCEPTABLE, desc = "offered in time, and polled")
  @Outcome(id = "true, 0, 1", expect = ACCEPTABLE, desc = "came in too late, and counted")
  @Outcome(id = "false, 0, 1", expect = ACCEPTABLE, desc = "refused, and counted")
  @State
  public static class OfferSeal {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(2);

    @Actor
    public void producer(ZII_Result r) {
      r.r1 = queue.offer(1);
    }

    @Actor
    public void consumer(ZII_Result r) {
      queue.close();
      r.r2 = pollAll(queue);
      queue.seal();
    }

    @Arbiter
    public void accounts(ZII_Result r) {
      r.r3 = (int) queue.refusedClosed();
    }
  }

  /** Two threads close the queue. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first one did it")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second one did it")
  @State
  public static class CloseClose {
    private final BoundedMpscQueue<Integer> queue = new BoundedMpscQueue<>(1);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = queue.close();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = queue.close();
    }
  }
}
