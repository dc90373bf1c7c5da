package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Baggage of three entries, in and out of a header. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class BaggageBenchmark {

  private static final TextMapPropagator PROPAGATOR = W3CBaggagePropagator.getInstance();
  private static final TextMapSetter<Blackhole> SETTER =
      (carrier, key, value) -> carrier.consume(value);

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

  @Benchmark
  public void inject(Blackhole carrier) {
    PROPAGATOR.inject(context, carrier, SETTER);
  }

  @Benchmark
  public Context extract() {
    return PROPAGATOR.extract(Context.root(), headers, MapGetter.INSTANCE);
  }
}
