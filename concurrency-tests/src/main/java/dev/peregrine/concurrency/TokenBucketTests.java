package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.peregrine.sdk.common.internal.concurrent.TokenBucket;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** The last token goes to one of two events, and no token is lost. */
public final class TokenBucketTests {

  private TokenBucketTests() {}

  /** Two events, one token. */
  @JCStressTest
  @Outcome(id = "true, false, false", expect = ACCEPTABLE, desc = "the first one passed")
  @Outcome(id = "false, true, false", expect = ACCEPTABLE, desc = "the second one passed")
  @State
  public static class TakeTakeOne {
    private final TokenBucket bucket = new TokenBucket(1, 0);

    @Actor
    public void first(ZZZ_Result r) {
      r.r1 = bucket.tryTake(5);
    }

    @Actor
    public void second(ZZZ_Result r) {
      r.r2 = bucket.tryTake(5);
    }

    @Arbiter
    public void third(ZZZ_Result r) {
      r.r3 = bucket.tryTake(5);
    }
  }

  /** Two events, three tokens. */
  @JCStressTest
  @Outcome(id = "true, true, true", expect = ACCEPTABLE, desc = "all passed")
  @State
  public static class TakeTakeThree {
    private final TokenBucket bucket = new TokenBucket(3, 0);

    @Actor
    public void first(ZZZ_Result r) {
      r.r1 = bucket.tryTake(5);
    }

    @Actor
    public void second(ZZZ_Result r) {
      r.r2 = bucket.tryTake(5);
    }

    @Arbiter
    public void third(ZZZ_Result r) {
      r.r3 = bucket.tryTake(5);
    }
  }
}
