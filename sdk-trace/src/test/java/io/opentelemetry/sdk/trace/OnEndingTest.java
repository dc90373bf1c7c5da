package io.opentelemetry.sdk.trace;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OnEndingTest { // T93

  private final FakeClock clock = new FakeClock();
  private final List<String> calls = new ArrayList<>();

  /** Notes the order of calls, and does something in onEnding. */
  private final class Ending extends RecordingProcessor {

    private final String name;
    private final Consumer<ReadWriteSpan> action;

    Ending(String name, Consumer<ReadWriteSpan> action) {
      this.name = name;
      this.action = action;
    }

    @Override
    public void onEnding(ReadWriteSpan span) {
      calls.add("ending " + name);
      action.accept(span);
    }

    @Override
    public void onEnd(ReadableSpan span) {
      calls.add("end " + name);
      super.onEnd(span);
    }
  }

  private Span start(SpanProcessor... processors) {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder().setClock(clock);
    for (SpanProcessor processor : processors) {
      builder.addSpanProcessor(processor);
    }
    return builder.build().get("test").spanBuilder("name").startSpan();
  }

  private static void onOtherThread(Runnable action) {
    CompletableFuture.runAsync(action, task -> new Thread(task).start()).join();
  }

  @Test
  void onEnding_mayWrite_andTheEndSeesIt() {
    Ending processor =
        new Ending(
            "p",
            span -> {
              assertThat(span.isRecording()).isTrue();
              assertThat(span.hasEnded()).isFalse();
              span.setAttribute("ending", "v").addEvent("ending").updateName("ending");
            });
    Span span = start(processor);
    span.setAttribute("before", "v");
    span.end();
    SpanData data = processor.onlySpan();

    assertThat(data.getAttributes())
        .isEqualTo(Attributes.of(stringKey("before"), "v", stringKey("ending"), "v"));
    assertThat(data.getEvents()).hasSize(1);
    assertThat(data.getName()).isEqualTo("ending");
    assertThat(span.isRecording()).isFalse();
  }

  @Test
  void onEnding_theEndTimeIsFixed() {
    Ending processor =
        new Ending(
            "p",
            span -> {
              clock.advance(100);
              assertThat(span.getLatencyNanos()).isEqualTo(7);
              SpanData snapshot = span.toSpanData();
              assertThat(snapshot.getEndEpochNanos() - snapshot.getStartEpochNanos()).isEqualTo(7);
              assertThat(snapshot.hasEnded()).isFalse();
              span.end();
            });
    Span span = start(processor);
    clock.advance(7);
    span.end();

    assertThat(processor.onlySpan().getEndEpochNanos() - processor.onlySpan().getStartEpochNanos())
        .isEqualTo(7);
    assertThat(calls).containsExactly("ending p", "end p");
  }

  @Test
  void onEnding_otherThreadsAreLockedOut() {
    Ending processor =
        new Ending(
            "p",
            span ->
                onOtherThread(
                    () -> {
                      assertThat(span.isRecording()).isFalse();
                      assertThat(span.hasEnded()).isFalse();
                      assertThat(span.toSpanData().getEndEpochNanos()).isZero();
                      span.setAttribute("other", "v").addEvent("other");
                      span.end();
                    }));
    start(processor).end();

    assertThat(processor.onlySpan().getAttributes().isEmpty()).isTrue();
    assertThat(processor.onlySpan().getEvents()).isEmpty();
    assertThat(calls).containsExactly("ending p", "end p");
  }

  @Test
  void onEnding_ofAll_comesBeforeAnyOnEnd() {
    start(new Ending("a", span -> {}), new RecordingProcessor(), new Ending("b", span -> {})).end();

    assertThat(calls).containsExactly("ending a", "ending b", "end a", "end b");
  }

  @Test
  void onEnding_thatThrows_isContained() { // T34
    Ending good = new Ending("good", span -> span.setAttribute("good", "v"));
    start(
            new Ending(
                "bad",
                span -> {
                  throw new IllegalStateException("test");
                }),
            good)
        .end();

    assertThat(calls).containsExactly("ending bad", "ending good", "end bad", "end good");
    assertThat(good.onlySpan().getAttributes().size()).isEqualTo(1);
  }

  @Test
  void onEnding_whenAnotherThreadEnds_belongsToThatThread() {
    Ending processor = new Ending("p", span -> span.setAttribute("ending", "v"));
    Span span = start(processor);
    span.setAttribute("owner", "v");
    onOtherThread(
        () -> {
          span.setAttribute("other", "v");
          span.end();
        });

    assertThat(processor.onlySpan().getAttributes().size()).isEqualTo(3);
  }

  @Test
  void onEnding_afterIt_theEndingThreadIsLockedOutToo() {
    Ending processor = new Ending("p", span -> {});
    Span span = start(processor);
    span.end();
    span.setAttribute("late", "v");

    assertThat(processor.onlySpan().getAttributes().isEmpty()).isTrue();
  }

  @Test
  void isOnEndingRequired_isKnownFromTheOverride() {
    assertThat(new RecordingProcessor().isOnEndingRequired()).isFalse();
    assertThat(new Ending("p", span -> {}).isOnEndingRequired()).isTrue();
    assertThat(SpanProcessor.composite().isOnEndingRequired()).isFalse();
    assertThat(
            SpanProcessor.composite(new RecordingProcessor(), new Ending("p", span -> {}))
                .isOnEndingRequired())
        .isTrue();
  }

  @Test
  void extendedProcessors_areCalledAsBefore() {
    class Extended extends RecordingProcessor implements ExtendedSpanProcessor {
      @Override
      public void onEnding(ReadWriteSpan span) {
        calls.add("extended");
      }

      @Override
      public boolean isOnEndingRequired() {
        return true;
      }
    }
    start(new Extended()).end();

    assertThat(calls).containsExactly("extended");
  }
}
