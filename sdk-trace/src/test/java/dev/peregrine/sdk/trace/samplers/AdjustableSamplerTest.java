package dev.peregrine.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.CountingSampler;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplerContract;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
    CountingSampler counting = new CountingSampler();
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
    CountingSampler first = new CountingSampler();
    CountingSampler between = new CountingSampler();
    CountingSampler last = new CountingSampler();
    AdjustableSampler adjusted = AdjustableSampler.of(first);
    adjusted.set(between);
    adjusted.set(last);
    provider(Sampler.parentBased(adjusted)).close();

    assertThat(List.of(first.shutdowns.get(), between.shutdowns.get(), last.shutdowns.get()))
        .containsExactly(1, 0, 1);
  }

  @Test
  void shutdown_ofTheFirstSampler_isOnce() {
    CountingSampler only = new CountingSampler();
    AdjustableSampler.of(only).close();

    assertThat(only.shutdowns).hasValue(1);
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
      sampler.set(on ? Sampler.alwaysOn() : new CountingSampler());
      assertThat(samples(tracer)).isEqualTo(on);
    }
    done.set(true);
    others.join();
  }
}
