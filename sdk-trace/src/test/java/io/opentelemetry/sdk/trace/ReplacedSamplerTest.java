package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.CountingSampler;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReplacedSamplerTest {

  private final CountingSampler first = new CountingSampler();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .setSampler(first)
          .addSpanProcessor(SpanProcessor.composite())
          .build();
  private final Tracer tracer = provider.get("tracer");

  private static final class FailingSampler implements Sampler {

    @Override
    public SamplingResult shouldSample(
        Context parentContext,
        String traceId,
        String name,
        SpanKind spanKind,
        Attributes attributes,
        List<LinkData> parentLinks) {
      return SamplingResult.drop();
    }

    @Override
    public CompletableResultCode shutdown() {
      throw new IllegalStateException("test");
    }

    @Override
    public String getDescription() {
      return "Failing";
    }
  }

  private boolean samples() {
    return tracer.spanBuilder("span").setNoParent().startSpan().getSpanContext().isSampled();
  }

  @Test
  void setSampler_tracerHandedOutBefore_decidesFromThenOn() { // T4, T37
    assertThat(samples()).isFalse();
    provider.setSampler(Sampler.alwaysOn());

    assertThat(samples()).isTrue();
    assertThat(first.asked).hasValue(1);
    assertThat(provider.getSampler()).isSameAs(Sampler.alwaysOn());
    assertThat(provider.toString()).contains("sampler=AlwaysOnSampler");
  }

  @Test
  void setSampler_samplerBefore_isReturnedAndCanBePutBack() {
    assertThat(provider.setSampler(Sampler.alwaysOn())).isSameAs(first);
    assertThat(provider.setSampler(first)).isSameAs(Sampler.alwaysOn());

    assertThat(samples()).isFalse();
    assertThat(first.asked).hasValue(1);
    assertThat(first.shutdowns).hasValue(0);
  }

  @Test
  void setSampler_null_isRefusedAndChangesNothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> provider.setSampler(null))
        .withMessage("sampler");

    assertThat(provider.getSampler()).isSameAs(first);
    assertThat(samples()).isFalse();
    assertThat(first.asked).hasValue(1);
  }

  @Test
  void shutdown_afterReplacements_reachesThePresentAndTheFirstOnce() {
    CountingSampler between = new CountingSampler();
    CountingSampler last = new CountingSampler();
    provider.setSampler(between);
    provider.setSampler(last);

    assertThat(provider.shutdown().isSuccess()).isTrue();
    assertThat(provider.shutdown().isSuccess()).isTrue();
    assertThat(first.shutdowns).hasValue(1);
    assertThat(between.shutdowns).hasValue(0);
    assertThat(last.shutdowns).hasValue(1);
  }

  @Test
  void shutdown_firstSamplerPutBack_reachesItOnce() {
    provider.setSampler(Sampler.alwaysOn());
    provider.setSampler(first);
    provider.close();

    assertThat(first.shutdowns).hasValue(1);
  }

  @Test
  void shutdown_presentSamplerThrows_reachesTheFirstAndFails() {
    provider.setSampler(new FailingSampler());

    assertThat(provider.shutdown().isSuccess()).isFalse();
    assertThat(first.shutdowns).hasValue(1);
  }

  @Test
  void setSampler_afterShutdown_shutsTheNewOneDownAtOnce() {
    provider.close();
    CountingSampler late = new CountingSampler();

    assertThat(provider.setSampler(late)).isSameAs(first);
    assertThat(provider.getSampler()).isSameAs(late);
    assertThat(late.shutdowns).hasValue(1);
    assertThat(samples()).isFalse();
    assertThat(late.asked).hasValue(0);
  }

  @Test
  void setSampler_afterShutdownWhatIsShutDownAlready_isLeftAlone() {
    CountingSampler present = new CountingSampler();
    provider.setSampler(present);
    provider.close();
    provider.setSampler(present);
    provider.setSampler(first);

    assertThat(present.shutdowns).hasValue(1);
    assertThat(first.shutdowns).hasValue(1);
  }

  @Test
  void setSampler_whileSpansStart_decidesOnEverySpanAfterIt() {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                samples();
              }
            });
    for (int round = 0; round < 1_000; round++) {
      boolean on = round % 2 == 0;
      provider.setSampler(on ? Sampler.alwaysOn() : first);
      assertThat(samples()).isEqualTo(on);
    }
    done.set(true);
    others.join();
  }
}
