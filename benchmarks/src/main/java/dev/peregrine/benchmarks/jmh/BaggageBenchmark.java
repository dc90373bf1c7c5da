package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Baggage of three entries, in and out of a header. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class BaggageBenchmark {

  private static final TextMapPropagator PROPAGATOR = W3CBaggagePropagator.getInstance();

  private final Context context =
      Context.root()
          .with(
              Baggage.builder()
                  .put("tenant", "blue-heron")
                  .put("user.tier", "gold, yearly")
                  .put("session", "8f14e45f")
                  .build());
  private final Map<String, String> headers =
      Map.of("baggage", "tenant=blue-heron,user.tier=gold%2C%20yearly;ttl=3,session=8f14e45f");

  private final HeaderSink sink = new HeaderSink();

  @Benchmark
  public void inject() {
    PROPAGATOR.inject(context, sink, HeaderSink.SETTER);
  }

  @Benchmark
  public Context extract() {
    return PROPAGATOR.extract(Context.root(), headers, MapGetter.INSTANCE);
  }
}
