package dev.peregrine.benchmarks.jmh;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.Attributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Attributes that are made for each measurement or event. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class AttributesBenchmark {

  private String method = "GET";
  private long status = 200L;
  private final Attributes attributes = constantKeys();

  @Benchmark
  public Attributes constantKeys() {
    return Attributes.of(
        Keys.METHOD,
        method,
        Keys.ROUTE,
        "/orders/{id}",
        Keys.SERVER,
        "shop.example",
        Keys.STATUS,
        status);
  }

  @Benchmark
  public Attributes keysMadeEachTime() {
    return Attributes.of(
        stringKey("http.request.method"),
        method,
        stringKey("http.route"),
        "/orders/{id}",
        stringKey("server.address"),
        "shop.example",
        longKey("http.response.status_code"),
        status);
  }

  @Benchmark
  public Attributes builder() {
    return Attributes.builder()
        .put(Keys.METHOD, method)
        .put(Keys.ROUTE, "/orders/{id}")
        .put(Keys.SERVER, "shop.example")
        .put(Keys.STATUS, status)
        .build();
  }

  @Benchmark
  public @Nullable String get() {
    return attributes.get(Keys.ROUTE);
  }
}
