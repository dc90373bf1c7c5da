package dev.peregrine.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** A root span with ten attributes and an event. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RichSpanBenchmark {

  @Benchmark
  public void tenAttributesAndAnEvent(BatchPipeline pipeline, Made made) {
    pipeline
        .tracer
        .spanBuilder("rich")
        .setNoParent()
        .startSpan()
        .setAttribute(Keys.METHOD, "GET")
        .setAttribute(Keys.ROUTE, "/orders/{id}")
        .setAttribute(Keys.SCHEME, "https")
        .setAttribute(Keys.PATH, "/orders/4711")
        .setAttribute(Keys.SERVER, "shop.example")
        .setAttribute(Keys.CLIENT, "192.0.2.17")
        .setAttribute(Keys.USER_AGENT, "curl/8.10.1")
        .setAttribute(Keys.PORT, 443L)
        .setAttribute(Keys.STATUS, 200L)
        .setAttribute(Keys.CACHED, true)
        .addEvent("order found")
        .end();
    made.one(pipeline.pace);
  }
}
