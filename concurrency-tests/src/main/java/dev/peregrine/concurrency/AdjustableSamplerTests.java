package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import dev.peregrine.sdk.trace.samplers.AdjustableSampler;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** What a sampler decides while it is replaced is decided by one of the two, and wholly. */
public final class AdjustableSamplerTests {

  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

  private AdjustableSamplerTests() {}

  /** A sampler is replaced while it decides in both ways and describes itself. */
  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "all by the old one")
  @Outcome(id = "1, 1, 2", expect = ACCEPTABLE, desc = "replaced after both decisions")
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "replaced between the decisions")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "all by the new one")
  @State
  public static class SetDecide {
    private final AdjustableSampler sampler = AdjustableSampler.of(NumberedSampler.binary(1));

    @Actor
    public void swap() {
      sampler.set(NumberedSampler.binary(2));
    }

    @Actor
    public void decide(III_Result r) {
      r.r1 = sampler.decide(0, 0);
      SamplingResult result =
          sampler.shouldSample(
              Context.root(), TRACE_ID, "span", SpanKind.INTERNAL, Attributes.empty(), List.of());
      r.r2 =
          switch (result.getDecision()) {
            case DROP -> BinarySampler.DROP;
            case RECORD_ONLY -> BinarySampler.RECORD_ONLY;
            case RECORD_AND_SAMPLE -> BinarySampler.RECORD_AND_SAMPLE;
          };
      r.r3 = Integer.parseInt(sampler.getDescription());
    }
  }

  /** Two threads replace a sampler. */
  @JCStressTest
  @Outcome(id = "0, 1, 2", expect = ACCEPTABLE, desc = "the second one was the last")
  @Outcome(id = "2, 0, 1", expect = ACCEPTABLE, desc = "the first one was the last")
  @State
  public static class SetSet {
    private final AdjustableSampler sampler = AdjustableSampler.of(NumberedSampler.binary(0));

    @Actor
    public void first(III_Result r) {
      r.r1 = NumberedSampler.number(sampler.set(NumberedSampler.binary(1)));
    }

    @Actor
    public void second(III_Result r) {
      r.r2 = NumberedSampler.number(sampler.set(NumberedSampler.binary(2)));
    }

    @Arbiter
    public void last(III_Result r) {
      r.r3 = NumberedSampler.number(sampler.get());
    }
  }
}
