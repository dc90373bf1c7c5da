package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading and extending a context of three entries. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ContextBenchmark {

  private static final ContextKey<String> USER = ContextKey.named("user");
  private static final ContextKey<String> ORDER = ContextKey.named("order");

  private final Context context =
      Contexts.remoteParent(TraceState.getDefault()).with(USER, "ada").with(ORDER, "4711");

  @Benchmark
  public @Nullable String get() {
    return context.get(USER);
  }

  @Benchmark
  public Span spanFromContext() {
    return Span.fromContext(context);
  }

  @Benchmark
  public Context with() {
    return context.with(USER, "grace");
  }
}
