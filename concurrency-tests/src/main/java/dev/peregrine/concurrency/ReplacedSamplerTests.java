package dev.peregrine.concurrency;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.peregrine.sdk.trace.internal.BinarySampler;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.ZII_Result;

/**
 * A span that starts while the sampler of its provider is replaced is decided on by one of the two,
 * and wholly; one that starts later, by the new one.
 */
public final class ReplacedSamplerTests {

  private ReplacedSamplerTests() {}

  /** A provider whose sampler is replaced. */
  abstract static class Provider {
    final NumberedSampler first;
    final SdkTracerProvider provider;

    Provider(NumberedSampler first) {
      this.first = first;
      provider =
          SdkTracerProvider.builder()
              .setSampler(first)
              .addSpanProcessor(SpanProcessor.composite())
              .build();
    }

    /** What is decided on a span that starts now. */
    final int decision() {
      Span span = provider.get("test").spanBuilder("span").setNoParent().startSpan();
      if (span.getSpanContext().isSampled()) {
        return BinarySampler.RECORD_AND_SAMPLE;
      }
      return span.isRecording() ? BinarySampler.RECORD_ONLY : BinarySampler.DROP;
    }

    final int present() {
      return NumberedSampler.number(provider.getSampler());
    }
  }

  /**
   * Spans start while a sampler that decides by numbers is replaced by one that has to be asked.
   */
  @JCStressTest
  @Outcome(id = "1, 1, 2", expect = ACCEPTABLE, desc = "both by the old one")
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "replaced in between")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "both by the new one")
  @State
  public static class SetAskedStart extends Provider {

    public SetAskedStart() {
      super(NumberedSampler.binary(1));
    }

    @Actor
    public void swap() {
      provider.setSampler(NumberedSampler.asked(2));
    }

    @Actor
    public void start(III_Result r) {
      r.r1 = decision();
      r.r2 = decision();
    }

    @Arbiter
    public void startLater(III_Result r) {
      r.r3 = decision();
    }
  }

  /**
   * Spans start while a sampler that has to be asked is replaced by one that decides by numbers.
   */
  @JCStressTest
  @Outcome(id = "1, 1, 2", expect = ACCEPTABLE, desc = "both by the old one")
  @Outcome(id = "1, 2, 2", expect = ACCEPTABLE, desc = "replaced in between")
  @Outcome(id = "2, 2, 2", expect = ACCEPTABLE, desc = "both by the new one")
  @State
  public static class SetBinaryStart extends Provider {

    public SetBinaryStart() {
      super(NumberedSampler.asked(1));
    }

    @Actor
    public void swap() {
      provider.setSampler(NumberedSampler.binary(2));
    }

    @Actor
    public void start(III_Result r) {
      r.r1 = decision();
      r.r2 = decision();
    }

    @Arbiter
    public void startLater(III_Result r) {
      r.r3 = decision();
    }
  }

  /** Two threads replace a sampler: the one that is there in the end also decides. */
  @JCStressTest
  @Outcome(id = "0, 1, 2, 2", expect = ACCEPTABLE, desc = "the second one was the last")
  @Outcome(id = "2, 0, 1, 1", expect = ACCEPTABLE, desc = "the first one was the last")
  @State
  public static class SetSet extends Provider {

    public SetSet() {
      super(NumberedSampler.binary(0));
    }

    @Actor
    public void first(IIII_Result r) {
      r.r1 = NumberedSampler.number(provider.setSampler(NumberedSampler.binary(1)));
    }

    @Actor
    public void second(IIII_Result r) {
      r.r2 = NumberedSampler.number(provider.setSampler(NumberedSampler.asked(2)));
    }

    @Arbiter
    public void last(IIII_Result r) {
      r.r3 = present();
      r.r4 = decision();
    }
  }

  /** A sampler is replaced while the provider shuts down: no sampler is forgotten. */
  @JCStressTest
  @Outcome(id = "true, 1, 1", expect = ACCEPTABLE, desc = "both are shut down, once")
  @Outcome(id = "true, 1, 0", expect = FORBIDDEN, desc = "nobody shuts the new one down")
  @State
  public static class SetShutdown extends Provider {
    private final NumberedSampler second = NumberedSampler.binary(2);

    public SetShutdown() {
      super(NumberedSampler.binary(1));
    }

    @Actor
    public void swap() {
      provider.setSampler(second);
    }

    @Actor
    public void shutDown(ZII_Result r) {
      r.r1 = provider.shutdown().isSuccess();
    }

    @Arbiter
    public void ended(ZII_Result r) {
      r.r2 = first.shutdowns.get();
      r.r3 = second.shutdowns.get();
    }
  }
}
