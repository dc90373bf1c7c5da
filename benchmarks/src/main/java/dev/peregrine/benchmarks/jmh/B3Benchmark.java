package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
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

/** Span contexts in and out of B3 headers; many spans and headers take turns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class B3Benchmark {

  private static final int VARIANTS = 1_024;

  /** Whether one header is written or several are. */
  @Param({"true", "false"})
  public boolean single;

  private final SdkTracerProvider provider = SdkTracerProvider.builder().build();
  private final HeaderSink sink = new HeaderSink();
  private TextMapPropagator propagator = TextMapPropagator.noop();
  private List<Context> contexts = List.of();
  private List<Map<String, String>> headers = List.of();
  private int turn;

  /** Starts the spans that are injected and writes the headers that are extracted. */
  @Setup(Level.Trial)
  public void prepare() {
    propagator =
        single ? B3Propagator.injectingSingleHeader() : B3Propagator.injectingMultiHeaders();
    Context parent = Contexts.remoteParent(TraceState.getDefault());
    contexts = IntStream.range(0, VARIANTS).mapToObj(i -> parent.with(startSpan(parent))).toList();
    headers = contexts.stream().map(this::injected).toList();
  }

  private Span startSpan(Context parent) {
    return provider
        .get("dev.peregrine.benchmarks")
        .spanBuilder("client")
        .setParent(parent)
        .startSpan();
  }

  private Map<String, String> injected(Context context) {
    Map<String, String> carrier = new HashMap<>();
    propagator.inject(context, carrier, (map, key, value) -> carrier.put(key, value));
    return carrier;
  }

  /** Ends the provider. */
  @TearDown(Level.Trial)
  public void close() {
    provider.close();
  }

  @Benchmark
  public void inject() {
    propagator.inject(contexts.get(next()), sink, HeaderSink.SETTER);
  }

  @Benchmark
  public Context extract() {
    return propagator.extract(Context.root(), headers.get(next()), MapGetter.INSTANCE);
  }

  private int next() {
    turn = (turn + 1) & (VARIANTS - 1);
    return turn;
  }
}
