package dev.peregrine.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplerContract;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdjustableSamplerTest {

  @Nested
  class OfBinary extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return AdjustableSampler.of(Sampler.parentBased(Sampler.traceIdRatioBased(0.5)));
    }
  }

  @Nested
  class OfOther extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return AdjustableSampler.of(Samplers.probability(0.5));
    }
  }

  @Nested
  class AsRoot extends SamplerContract {
    @Override
    protected Sampler sampler() {
      return Sampler.parentBased(AdjustableSampler.of(Sampler.traceIdRatioBased(0.5)));
    }
  }

  /** A sampler of the user's own, that can only be asked by the contract call. */
  private static final class Counting implements Sampler {

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger shutDown = new AtomicInteger();

    @Override
    public SamplingResult shouldSample(
        Context parentContext,
        String traceId,
        String name,
        SpanKind spanKind,
        Attributes attributes,
        List<LinkData> parentLinks) {
      asked.incrementAndGet();
      return SamplingResult.drop();
    }

    @Override
    public CompletableResultCode shutdown() {
      shutDown.incrementAndGet();
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public String getDescription() {
      return "Counting";
    }
  }

  private final AdjustableSampler sampler = AdjustableSampler.of(Sampler.alwaysOff());

  private static SdkTracerProvider provider(Sampler sampler) {
    return SdkTracerProvider.builder()
        .setSampler(sampler)
        .addSpanProcessor(SpanProcessor.composite())
        .build();
  }

  private static boolean samples(Tracer tracer) {
    return tracer.spanBuilder("span").startSpan().getSpanContext().isSampled();
  }

  @Test
  void of_adjustableSampler_isItself() {
    assertThat(AdjustableSampler.of(sampler)).isSameAs(sampler);
  }

  @Test
  void set_decidesOnSpansFromThenOn() {
    Tracer tracer = provider(sampler).get("tracer");

    assertThat(samples(tracer)).isFalse();
    assertThat(sampler.set(Sampler.alwaysOn())).isSameAs(Sampler.alwaysOff());
    assertThat(samples(tracer)).isTrue();
    assertThat(sampler.get()).isSameAs(Sampler.alwaysOn());
  }

  @Test
  void set_asRootOfParentBased_isFollowed() {
    Sampler parentBased = Sampler.parentBased(sampler);
    Tracer tracer = provider(parentBased).get("tracer");
    sampler.set(Sampler.alwaysOn());

    assertThat(samples(tracer)).isTrue();
    assertThat(parentBased.getDescription()).startsWith("ParentBased{root:AlwaysOnSampler,");
  }

  @Test
  void set_samplerThatHasToBeAsked_isAsked() {
    Counting counting = new Counting();
    Tracer tracer = provider(sampler).get("tracer");
    sampler.set(counting);

    assertThat(samples(tracer)).isFalse();
    assertThat(counting.asked).hasValue(1);
    assertThat(sampler).hasToString("Counting");
  }

  @Test
  void setRatio_isOfNewTracesOnly() {
    sampler.setRatio(0.25);

    assertThat(sampler.getDescription())
        .isEqualTo(Sampler.parentBased(Sampler.traceIdRatioBased(0.25)).getDescription());
  }

  @Test
  void set_badArgument_isRefusedAndChangesNothing() {
    assertThatNullPointerException().isThrownBy(() -> AdjustableSampler.of(null));
    assertThatNullPointerException().isThrownBy(() -> sampler.set(null)).withMessage("sampler");
    assertThatIllegalArgumentException().isThrownBy(() -> sampler.set(sampler));
    assertThatIllegalArgumentException().isThrownBy(() -> sampler.setRatio(1.5));

    assertThat(sampler.get()).isSameAs(Sampler.alwaysOff());
  }

  @Test
  void shutdown_reachesThePresentAndTheFirstSampler() {
    Counting first = new Counting();
    Counting between = new Counting();
    Counting last = new Counting();
    AdjustableSampler adjusted = AdjustableSampler.of(first);
    adjusted.set(between);
    adjusted.set(last);
    provider(Sampler.parentBased(adjusted)).close();

    assertThat(List.of(first.shutDown.get(), between.shutDown.get(), last.shutDown.get()))
        .containsExactly(1, 0, 1);
  }

  @Test
  void shutdown_ofTheFirstSampler_isOnce() {
    Counting only = new Counting();
    AdjustableSampler.of(only).close();

    assertThat(only.shutDown).hasValue(1);
  }

  @Test
  void set_whileSpansStart_decidesOnEverySpanAfterIt() {
    Tracer tracer = provider(sampler).get("tracer");
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                samples(tracer);
              }
            });
    for (int round = 0; round < 1_000; round++) {
      boolean on = round % 2 == 0;
      sampler.set(on ? Sampler.alwaysOn() : new Counting());
      assertThat(samples(tracer)).isEqualTo(on);
    }
    done.set(true);
    others.join();
  }
}
