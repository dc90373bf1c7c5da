package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a client's instrumentation does for each request: a child span, whose context is injected.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ClientSpanBenchmark {

  private static final TextMapPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();

  private final Context parent = Contexts.remoteParent(TraceState.getDefault());
  private final HeaderSink sink = new HeaderSink();

  @Benchmark
  public void startInjectAndEnd(BatchPipeline pipeline, Made made) {
    Span span =
        pipeline
            .tracer
            .spanBuilder("GET")
            .setParent(parent)
            .setSpanKind(SpanKind.CLIENT)
            .startSpan();
    PROPAGATOR.inject(parent.with(span), sink, HeaderSink.SETTER);
    span.end();
    made.one(pipeline.pace);
  }
}
