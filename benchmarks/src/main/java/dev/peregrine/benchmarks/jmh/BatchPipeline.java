package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A tracer whose spans, always sampled if not said otherwise, go through a batch processor to an
 * exporter that does nothing. All threads of a benchmark share it.
 */
@State(Scope.Benchmark)
public class BatchPipeline {

  private final CountingExporter exporter = new CountingExporter();

  final SdkTracerProvider provider;
  final Tracer tracer;
  final Pace pace;

  /** Samples all spans. */
  public BatchPipeline() {
    this(Sampler.alwaysOn());
  }

  BatchPipeline(Sampler sampler) {
    provider =
        SdkTracerProvider.builder()
            .setSampler(sampler)
            .addSpanProcessor(
                BatchSpanProcessor.builder(exporter).setMaxQueueSize(Pace.QUEUE_SIZE).build())
            .build();
    tracer = provider.get("dev.peregrine.benchmarks", "1.0");
    pace = new Pace(exporter::exported, provider::forceFlush);
  }

  /** Stops the batch worker. */
  @TearDown(Level.Trial)
  public void close() {
    provider.shutdown().join(10, TimeUnit.SECONDS);
  }
}
