package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A root span that the default sampler's root, switched to always off, rejects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class UnsampledSpanBenchmark {

  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .setSampler(Sampler.parentBased(Sampler.alwaysOff()))
          .addSpanProcessor(BatchSpanProcessor.builder(new CountingExporter()).build())
          .build();
  private final Tracer tracer = provider.get("dev.peregrine.benchmarks", "1.0");

  /** Returns the span, without which the compiler would not make it at all. */
  @Benchmark
  public Span startAndEnd() {
    Span span = tracer.spanBuilder("unsampled").setNoParent().startSpan();
    span.end();
    return span;
  }

  /** Stops the batch worker. */
  @TearDown(Level.Trial)
  public void close() {
    provider.shutdown().join(10, TimeUnit.SECONDS);
  }
}
