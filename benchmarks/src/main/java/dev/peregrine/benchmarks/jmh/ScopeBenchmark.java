package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;

/** Making contexts current that were built before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class ScopeBenchmark {

  private final Context outer = Contexts.remoteParent(TraceState.getDefault());
  private final Context middle = outer.with(ContextKey.named("middle"), 1);
  private final Context inner = middle.with(ContextKey.named("inner"), 2);

  @Benchmark
  public void makeCurrentAndClose() {
    outer.makeCurrent().close();
  }

  @Benchmark
  public Context threeNestedAndCurrent() {
    Scope first = outer.makeCurrent();
    Scope second = middle.makeCurrent();
    Scope third = inner.makeCurrent();
    Context current = Context.current();
    third.close();
    second.close();
    first.close();
    return current;
  }
}
