package dev.peregrine.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The bytes that the recording thread allocates, on code that the optimizing compiler has seen. The
 * least of many rounds counts: a round that ran before the compiler was done allocates more.
 */
class AllocationTest {

  private static final int ROUNDS = 2_000;
  private static final int OPERATIONS = 1_000;

  /** Volatile, so that the compiler cannot leave out what is stored here. */
  private volatile Object sink;

  private final BatchPipeline pipeline = new BatchPipeline();
  private final BatchPipeline.Spans spans = new BatchPipeline.Spans();

  @BeforeEach
  void needOptimizingCompiler() {
    String level =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("TieredStopAtLevel")
            .getValue();
    assumeThat(level).isEqualTo("4");
  }

  @AfterEach
  void closePipeline() {
    pipeline.close();
  }

  @Test
  void rootSpan_startedAndEnded_allocatesAtMost200Bytes() {
    RootSpanBenchmark benchmark = new RootSpanBenchmark();
    assertBytes(200, () -> benchmark.startAndEnd(pipeline, spans));
  }

  /** The span and its builder; in the benchmark the compiler does without the builder. */
  @Test
  void unsampledSpan_startedAndEnded_allocatesAtMost96Bytes() {
    UnsampledSpanBenchmark benchmark = new UnsampledSpanBenchmark();
    assertBytes(96, () -> sink = benchmark.startAndEnd());
    benchmark.close();
  }

  @Test
  void serverSpan_withFourAttributes_allocatesAtMost360Bytes() {
    ServerSpanBenchmark benchmark = new ServerSpanBenchmark();
    assertBytes(360, () -> benchmark.madeCurrentWithFourAttributes(pipeline, spans));
  }

  @Test
  void richSpan_withTenAttributesAndEvent_allocatesAtMost450Bytes() {
    RichSpanBenchmark benchmark = new RichSpanBenchmark();
    assertBytes(450, () -> benchmark.tenAttributesAndAnEvent(pipeline, spans));
  }

  @Test
  void makeCurrent_andClose_allocatesNothing() {
    ScopeBenchmark benchmark = new ScopeBenchmark();
    assertBytes(0, benchmark::makeCurrentAndClose);
  }

  @Test
  void attributes_ofConstantKeys_allocateAtMost96Bytes() {
    AttributesBenchmark benchmark = new AttributesBenchmark();
    assertBytes(96, () -> sink = benchmark.constantKeys());
  }

  @Test
  void attributes_ofNewKeys_allocateAtMost200Bytes() {
    AttributesBenchmark benchmark = new AttributesBenchmark();
    assertBytes(200, () -> sink = benchmark.keysMadeEachTime());
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
    assertBytes(1_024, 20, () -> sink = benchmark.export());
    benchmark.close();
  }

  private void assertTraceContext(boolean traceState) {
    W3cTraceContextBenchmark benchmark = new W3cTraceContextBenchmark();
    benchmark.traceState = traceState;
    benchmark.prepare();
    assertBytes(96, benchmark::inject);
    assertBytes(300, () -> sink = benchmark.extract());
    benchmark.close();
  }

  private static void assertBytes(long limit, Runnable operation) {
    assertBytes(limit, OPERATIONS, operation);
  }

  private static void assertBytes(long limit, int operations, Runnable operation) {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > limit; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < operations; i++) {
        operation.run();
      }
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      least = Math.min(least, bytes / operations);
    }
    assertThat(least).as("bytes an operation").isLessThanOrEqualTo(limit);
  }
}
