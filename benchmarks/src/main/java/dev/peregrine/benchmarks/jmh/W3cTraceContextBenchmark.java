package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Trace context in and out of headers. Many spans and headers take turns, and each comes again:
 * what a span context or a trace state keeps of itself counts. {@link ClientSpanBenchmark} has the
 * first injection of each span.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class W3cTraceContextBenchmark {

  private static final int VARIANTS = 1_024;
  private static final TextMapPropagator PROPAGATOR = W3CTraceContextPropagator.getInstance();

  /** Whether a trace state of three members travels along. */
  @Param({"false", "true"})
  public boolean traceState;

  private final SdkTracerProvider provider = SdkTracerProvider.builder().build();
  private List<Context> contexts = List.of();
  private List<Map<String, String>> headers = List.of();
  private final HeaderSink sink = new HeaderSink();
  private int turn;

  /** Starts the spans that are injected and writes the headers that are extracted. */
  @Setup(Level.Trial)
  public void prepare() {
    TraceState state =
        traceState
            ? TraceState.builder()
                .put("rojo", "00f067aa0ba902b7")
                .put("congo", "t61rcWkgMzE")
                .build()
            : TraceState.getDefault();
    Context parent = Contexts.remoteParent(state);
    contexts = IntStream.range(0, VARIANTS).mapToObj(i -> parent.with(startSpan(parent))).toList();
    headers = contexts.stream().map(W3cTraceContextBenchmark::inject).toList();
  }

  private Span startSpan(Context parent) {
    return provider
        .get("dev.peregrine.benchmarks")
        .spanBuilder("client")
        .setParent(parent)
        .startSpan();
  }

  private static Map<String, String> inject(Context context) {
    Map<String, String> carrier = new HashMap<>();
    PROPAGATOR.inject(context, carrier, (map, key, value) -> carrier.put(key, value));
    return carrier;
  }

  /** Ends the provider. */
  @TearDown(Level.Trial)
  public void close() {
    provider.close();
  }

  @Benchmark
  public void inject() {
    PROPAGATOR.inject(contexts.get(next()), sink, HeaderSink.SETTER);
  }

  @Benchmark
  public Context extract() {
    return PROPAGATOR.extract(Context.root(), headers.get(next()), MapGetter.INSTANCE);
  }

  private int next() {
    turn = (turn + 1) & (VARIANTS - 1);
    return turn;
  }
}
