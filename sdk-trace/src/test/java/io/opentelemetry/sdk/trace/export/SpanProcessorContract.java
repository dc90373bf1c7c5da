package io.opentelemetry.sdk.trace.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.Crew;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every span processor that exports. */
abstract class SpanProcessorContract {

  private static final int THREADS = 3;
  private static final int SPANS = 300;

  final RecordingExporter exporter = new RecordingExporter();
  final SpanProcessor processor = processor(exporter);
  final Tracer tracer = tracer(Sampler.alwaysOn());

  /** Makes the processor to test, with room for all the spans of a test. */
  abstract SpanProcessor processor(SpanExporter exporter);

  private Tracer tracer(Sampler sampler) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(processor)
        .setSampler(sampler)
        .build()
        .get("test");
  }

  @AfterEach
  void shutdown() {
    join(processor.shutdown());
  }

  static CompletableResultCode join(CompletableResultCode result) {
    assertThat(result.join(30, TimeUnit.SECONDS).isDone()).isTrue();
    return result;
  }

  final Span end(String name) {
    Span span = tracer.spanBuilder(name).startSpan();
    span.end();
    return span;
  }

  private List<String> exportedNames() {
    return exporter.spans.stream().map(SpanData::getName).toList();
  }

  @Test
  void forceFlush_exportsEverythingPending() { // T96
    List<Object> ended = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ended.add(end("span"));
    }

    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    assertThat(exporter.spans)
        .containsExactlyElementsOf(ended.stream().map(SpanData.class::cast).toList());
    assertThat(exporter.flushes).hasValue(1);
  }

  @Test
  void unsampledSpans_areNotExported() { // T45
    tracer(dev.peregrine.sdk.trace.samplers.Samplers.alwaysRecord(Sampler.alwaysOff()))
        .spanBuilder("recorded only")
        .startSpan()
        .end();
    end("sampled");
    join(processor.forceFlush());

    assertThat(exportedNames()).containsExactly("sampled");
  }

  @Test
  void shutdown_exportsEverythingPending_andNothingLater() { // T95, T102
    end("before");
    CompletableResultCode result = join(processor.shutdown());
    end("after");

    assertThat(result.isSuccess()).isTrue();
    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    assertThat(exportedNames()).containsExactly("before");
    assertThat(exporter.shutdowns).hasValue(1);
  }

  @Test
  void shutdown_again_doesNothing() { // T95
    join(processor.shutdown());

    assertThat(join(processor.shutdown()).isSuccess()).isTrue();
    processor.close();
    assertThat(exporter.shutdowns).hasValue(1);
  }

  @Test
  void results_tellWhatFailed() { // T41, T95, T96
    exporter.flushResult = CompletableResultCode::ofFailure;
    assertThat(join(processor.forceFlush()).isSuccess()).isFalse();
    exporter.flushResult = CompletableResultCode::ofSuccess;
    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    exporter.shutdownResult = CompletableResultCode::ofFailure;
    assertThat(join(processor.shutdown()).isSuccess()).isFalse();
    assertThat(join(processor.shutdown()).isSuccess()).isFalse();
  }

  @Test
  void throwingExporter_isContained() { // T34
    exporter.exportResult =
        () -> {
          throw new IllegalStateException("test");
        };
    end("thrown");
    join(processor.forceFlush());
    exporter.exportResult = () -> null;
    end("null");
    join(processor.forceFlush());
    exporter.exportResult = CompletableResultCode::ofSuccess;
    end("good");

    assertThat(join(processor.forceFlush()).isSuccess()).isTrue();
    assertThat(exportedNames()).containsExactly("thrown", "null", "good");
    exporter.flushResult =
        () -> {
          throw new NoClassDefFoundError("test");
        };
    assertThat(join(processor.forceFlush()).isSuccess()).isFalse();
  }

  @Test
  void manyThreads_exportsNeverOverlap_andNothingIsLost() throws Exception { // T97, T104
    try (Crew crew = new Crew(THREADS)) {
      crew.run(
          thread -> {
            for (int i = 0; i < SPANS; i++) {
              end(thread + "/" + i);
              if (i % 100 == 0) {
                processor.forceFlush();
              }
            }
          });
    }

    assertThat(join(processor.shutdown()).isSuccess()).isTrue();
    assertThat(exporter.overlaps).hasValue(0);
    assertThat(exportedNames()).hasSize(THREADS * SPANS).doesNotHaveDuplicates();
  }
}
