package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** T34: what user code throws never gets to the application. */
class FaultyUserCodeTest {

  private final RecordingProcessor processor = new RecordingProcessor();

  private Span start(SdkTracerProviderBuilder builder) {
    return builder.build().get("test").spanBuilder("name").startSpan();
  }

  private SdkTracerProviderBuilder builder() {
    return SdkTracerProvider.builder().addSpanProcessor(processor);
  }

  private static Sampler sampler(Supplier<SamplingResult> result) {
    return new Sampler() {
      @Override
      public SamplingResult shouldSample(
          Context parentContext,
          String traceId,
          String name,
          SpanKind spanKind,
          Attributes attributes,
          List<LinkData> parentLinks) {
        return result.get();
      }

      @Override
      public String getDescription() {
        return "test";
      }
    };
  }

  private record Result(SamplingDecision decision, Attributes attributes, TraceState state)
      implements SamplingResult {

    @Override
    public SamplingDecision getDecision() {
      return decision;
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentTraceState) {
      return state;
    }
  }

  @Test
  void sampler_thatThrows_dropsTheSpan() {
    Span span =
        start(
            builder()
                .setSampler(
                    sampler(
                        () -> {
                          throw new IllegalStateException("test");
                        })));

    assertThat(span.isRecording()).isFalse();
    assertThat(span.getSpanContext().isValid()).isTrue();
  }

  @Test
  void sampler_withIncompleteResults_dropsTheSpan() {
    SamplingDecision sample = SamplingDecision.RECORD_AND_SAMPLE;
    List<SamplingResult> incomplete =
        List.of(
            new Result(null, Attributes.empty(), TraceState.getDefault()),
            new Result(sample, null, TraceState.getDefault()),
            new Result(sample, Attributes.empty(), null));

    assertThat(start(builder().setSampler(sampler(() -> null))).isRecording()).isFalse();
    for (SamplingResult result : incomplete) {
      Span span = start(builder().setSampler(sampler(() -> result)));
      assertThat(span.isRecording()).isFalse();
      assertThat(span.getSpanContext().getTraceState()).isEqualTo(TraceState.getDefault());
    }
  }

  @Test
  void idGenerator_thatThrowsOrLies_isReplacedByRandomIds() {
    for (String bad : new String[] {null, "", "xyz", "0".repeat(32), "0".repeat(16)}) {
      SpanContext context = start(builder().setIdGenerator(generator(() -> bad))).getSpanContext();
      assertThat(context.isValid()).as("id %s", bad).isTrue();
    }
    Span span =
        start(
            builder()
                .setIdGenerator(
                    generator(
                        () -> {
                          throw new IllegalStateException("test");
                        })));
    assertThat(span.getSpanContext().isValid()).isTrue();
    assertThat(span.isRecording()).isTrue();
  }

  private static IdGenerator generator(Supplier<String> id) {
    return new IdGenerator() {
      @Override
      public String generateSpanId() {
        return id.get();
      }

      @Override
      public String generateTraceId() {
        return id.get();
      }
    };
  }

  /** Throws at every call. */
  private static final class Throwing implements SpanProcessor {

    private final Supplier<? extends Error> error;

    Throwing(Supplier<? extends Error> error) {
      this.error = error;
    }

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {
      throw error.get();
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      throw error.get();
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }

    @Override
    public CompletableResultCode forceFlush() {
      throw error.get();
    }

    @Override
    public CompletableResultCode shutdown() {
      throw error.get();
    }
  }

  @Test
  void processor_thatThrows_doesNotKeepTheOthersFromIt() {
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(new Throwing(() -> new AssertionError("test")))
            .addSpanProcessor(processor)
            .build();
    provider.get("test").spanBuilder("name").startSpan().end();

    assertThat(processor.started).hasSize(1);
    assertThat(processor.ended).hasSize(1);
    assertThat(provider.forceFlush().isSuccess()).isFalse();
    assertThat(processor.flushes).isEqualTo(1);
    assertThat(provider.shutdown().isSuccess()).isFalse();
    assertThat(processor.shutdowns).isEqualTo(1);
  }

  @Test
  void processor_thatThrowsAlone_isContained() {
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(new Throwing(() -> new NoClassDefFoundError("test")))
            .build();
    provider.get("test").spanBuilder("name").startSpan().end();

    assertThat(provider.shutdown().isDone()).isTrue();
    assertThat(provider.shutdown().isSuccess()).isFalse();
  }

  @Test
  void processor_withFatalError_isNotContained() {
    SdkTracerProviderBuilder builder =
        SdkTracerProvider.builder()
            .addSpanProcessor(new Throwing(() -> new OutOfMemoryError("test")));

    assertThatThrownBy(() -> start(builder)).isInstanceOf(OutOfMemoryError.class);
  }
}
