package dev.peregrine.benchmarks.jmh;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bytes that spans, context, propagation and their encoding allocate. */
class AllocationTest {

  /** Volatile, so that the compiler cannot leave out what is stored here. */
  private volatile Object sink;

  private final BatchPipeline pipeline = new BatchPipeline();
  private final Made made = new Made();

  @AfterEach
  void closePipeline() {
    pipeline.close();
  }

  @Test
  void rootSpan_startedAndEnded_allocatesAtMost248Bytes() {
    RootSpanBenchmark benchmark = new RootSpanBenchmark();
    AllocatedBytes.assertAtMost(248, () -> benchmark.startAndEnd(pipeline, made));
  }

  /** In the benchmark the compiler does without all but the span. */
  @Test
  void unsampledSpan_startedAndEnded_allocatesAtMost176Bytes() {
    UnsampledSpanBenchmark benchmark = new UnsampledSpanBenchmark();
    AllocatedBytes.assertAtMost(176, () -> sink = benchmark.startAndEnd());
    benchmark.close();
  }

  @Test
  void rootSpan_underReplaceableSampler_allocatesNoMore() {
    ReplaceableSamplerBenchmark benchmark = new ReplaceableSamplerBenchmark();
    ReplaceableSamplerBenchmark.On on = new ReplaceableSamplerBenchmark.On();
    AllocatedBytes.assertAtMost(248, () -> benchmark.sampled(on, made));
    on.close();
    ReplaceableSamplerBenchmark.Off off = new ReplaceableSamplerBenchmark.Off();
    AllocatedBytes.assertAtMost(176, () -> sink = benchmark.unsampled(off));
    off.close();
  }

  @Test
  void serverSpan_withFourAttributes_allocatesAtMost368Bytes() {
    ServerSpanBenchmark benchmark = new ServerSpanBenchmark();
    AllocatedBytes.assertAtMost(368, () -> benchmark.madeCurrentWithFourAttributes(pipeline, made));
  }

  @Test
  void richSpan_withTenAttributesAndEvent_allocatesAtMost450Bytes() {
    RichSpanBenchmark benchmark = new RichSpanBenchmark();
    AllocatedBytes.assertAtMost(450, () -> benchmark.tenAttributesAndAnEvent(pipeline, made));
  }

  @Test
  void makeCurrent_andClose_allocatesTheScope() {
    ScopeBenchmark benchmark = new ScopeBenchmark();
    AllocatedBytes.assertAtMost(24, benchmark::makeCurrentAndClose);
  }

  @Test
  void attributes_ofConstantKeys_allocateAtMost96Bytes() {
    AttributesBenchmark benchmark = new AttributesBenchmark();
    AllocatedBytes.assertAtMost(96, () -> sink = benchmark.constantKeys());
  }

  @Test
  void attributes_ofNewKeys_allocateAtMost200Bytes() {
    AttributesBenchmark benchmark = new AttributesBenchmark();
    AllocatedBytes.assertAtMost(200, () -> sink = benchmark.keysMadeEachTime());
  }

  @Test
  void traceContext_withoutState_allocatesAtMost96BytesOutAnd300In() {
    assertTraceContext(false);
  }

  @Test
  void traceContext_withState_allocatesAtMost96BytesOutAnd300In() {
    assertTraceContext(true);
  }

  @Test
  void encodedBatch_of512Spans_allocatesAtMost1024Bytes() {
    OtlpEncodeBenchmark benchmark = new OtlpEncodeBenchmark();
    benchmark.prepare();
    AllocatedBytes.assertAtMost(1_024, 20, () -> sink = benchmark.export());
    benchmark.close();
  }

  private void assertTraceContext(boolean traceState) {
    W3cTraceContextBenchmark benchmark = new W3cTraceContextBenchmark();
    benchmark.traceState = traceState;
    benchmark.prepare();
    AllocatedBytes.assertAtMost(96, benchmark::inject);
    AllocatedBytes.assertAtMost(300, () -> sink = benchmark.extract());
    benchmark.close();
  }
}
