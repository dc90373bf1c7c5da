package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads on one span: counts are exact, the end comes once, nothing changes after it. */
class SdkSpanConcurrencyTest {

  private static final int ROUNDS = 200;
  private static final int THREADS = 3;
  private static final int CALLS = 60;

  private final Crew crew = new Crew(THREADS);

  @AfterEach
  void stop() {
    crew.close();
  }

  private static Span start(SpanProcessor processor) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(processor)
        .setSpanLimits(
            SpanLimits.builder()
                .setMaxNumberOfEvents(CALLS * THREADS)
                .setMaxNumberOfAttributes(CALLS * THREADS - 1)
                .build())
        .build()
        .get("test")
        .spanBuilder("name")
        .startSpan();
  }

  @Test
  void recording_byAllThreads_losesNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      RecordingProcessor processor = new RecordingProcessor();
      Span[] span = new Span[1];
      crew.run(
          thread -> {
            if (thread == 0) {
              span[0] = start(processor); // so that one of the threads owns the log
            }
            crew.meet();
            for (int i = 0; i < CALLS; i++) {
              span[0].addEvent(thread + "/" + i).setAttribute(thread + "/" + i, i);
            }
          });
      span[0].end();
      SpanData data = processor.onlySpan();

      assertThat(data.getEvents()).hasSize(CALLS * THREADS);
      assertThat(data.getTotalAttributeCount()).isEqualTo(CALLS * THREADS);
      assertThat(data.getAttributes().size()).isEqualTo(CALLS * THREADS - 1);
      for (int thread = 0; thread < THREADS; thread++) {
        assertThat(numbersOf(thread, data)).hasSize(CALLS).isSorted();
      }
    }
  }

  @Test
  void end_amidRecording_isOneEndAndFinal() throws Exception { // T27, T94
    for (int round = 0; round < ROUNDS; round++) {
      AtomicInteger ends = new AtomicInteger();
      List<List<String>> seenAtEnd = new ArrayList<>();
      RecordingProcessor processor =
          new RecordingProcessor() {
            @Override
            public void onEnd(ReadableSpan span) {
              ends.incrementAndGet();
              seenAtEnd.add(names(span.toSpanData()));
              super.onEnd(span);
            }
          };
      Span[] span = new Span[1];
      crew.run(
          thread -> {
            if (thread == 0) {
              span[0] = start(processor);
            }
            crew.meet();
            for (int i = 0; i < CALLS; i++) {
              span[0].addEvent(thread + "/" + i);
              if (i == CALLS / 2) {
                span[0].end();
                assertThat(span[0].isRecording()).isFalse();
              }
            }
          });
      SpanData data = processor.onlySpan();

      assertThat(ends).hasValue(1);
      assertThat(names(data)).isEqualTo(seenAtEnd.get(0)).hasSizeGreaterThan(CALLS / 2);
      for (int thread = 0; thread < THREADS; thread++) {
        List<Integer> numbers = numbersOf(thread, data);
        assertThat(numbers).isSorted().hasSizeLessThanOrEqualTo(CALLS / 2 + 1);
        assertThat(numbers.isEmpty() ? 0 : numbers.get(0)).isZero();
      }
    }
  }

  @Test
  void snapshots_amidRecording_onlyGrow() throws Exception { // T33
    for (int round = 0; round < ROUNDS; round++) {
      Span[] span = new Span[1];
      crew.run(
          thread -> {
            if (thread == 0) {
              span[0] = start(new RecordingProcessor());
            }
            crew.meet();
            List<String> last = List.of();
            for (int i = 0; i < CALLS; i++) {
              if (thread == 1) {
                List<String> names = names(((ReadableSpan) span[0]).toSpanData());
                assertThat(names).containsAll(last);
                last = names;
              } else {
                span[0].addEvent(thread + "/" + i);
              }
            }
          });
    }
  }

  private static List<String> names(SpanData data) {
    return data.getEvents().stream().map(EventData::getName).toList();
  }

  private static List<Integer> numbersOf(int thread, SpanData data) {
    String prefix = thread + "/";
    return names(data).stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> Integer.valueOf(name.substring(prefix.length())))
        .toList();
  }
}
