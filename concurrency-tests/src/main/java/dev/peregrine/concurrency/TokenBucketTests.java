package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.peregrine.sdk.common.internal.concurrent.TokenBucket;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;

/** No token is lost, and the last one goes to one event. */
public final class TokenBucketTests {

  private TokenBucketTests() {}

  /** Two threads with two events each, three tokens. */
  @JCStressTest
  @Outcome(id = "2, 1, false", expect = ACCEPTABLE, desc = "the last one went to the first thread")
  @Outcome(id = "1, 2, false", expect = ACCEPTABLE, desc = "the last one went to the second thread")
  @State
  public static class TakeTake {
    private final TokenBucket bucket = new TokenBucket(3, 0);

    private int takeTwo() {
      return (bucket.tryTake(5) ? 1 : 0) + (bucket.tryTake(5) ? 1 : 0);
    }

    @Actor
    public void first(IIZ_Result r) {
      r.r1 = takeTwo();
    }

    @Actor
    public void second(IIZ_Result r) {
      r.r2 = takeTwo();
    }

    @Arbiter
    public void more(IIZ_Result r) {
      r.r3 = bucket.tryTake(5);
    }
  }
}
