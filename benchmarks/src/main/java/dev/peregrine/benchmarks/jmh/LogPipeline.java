package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A logger whose records go through a batch processor to an exporter that does nothing. All threads
 * of a benchmark share it.
 */
@State(Scope.Benchmark)
public class LogPipeline {

  private final CountingLogExporter exporter = new CountingLogExporter();
  private final SdkLoggerProvider provider =
      SdkLoggerProvider.builder()
          .addLogRecordProcessor(
              BatchLogRecordProcessor.builder(exporter).setMaxQueueSize(Pace.QUEUE_SIZE).build())
          .build();

  final Logger logger = provider.get("dev.peregrine.benchmarks");
  final Pace pace = new Pace(exporter::exported, provider::forceFlush);

  /** Stops the batch worker. */
  @TearDown(Level.Trial)
  public void close() {
    provider.shutdown().join(10, TimeUnit.SECONDS);
  }
}
