package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A log record that is emitted, and that the logger's configuration keeps out. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuietLoggerBenchmark {

  @Benchmark
  public void disabled(Disabled quiet) {
    emit(quiet.logger);
  }

  @Benchmark
  public void belowMinimumSeverity(FromWarnings quiet) {
    emit(quiet.logger);
  }

  private static void emit(Logger logger) {
    logger.logRecordBuilder().setSeverity(Severity.DEBUG).setBody("order accepted").emit();
  }

  /** A logger of a provider that would export. */
  abstract static class Quiet {

    private final SdkLoggerProvider provider;
    final Logger logger;

    Quiet(SdkLoggerProviderBuilder builder) {
      CountingLogExporter exporter = new CountingLogExporter();
      provider =
          builder.addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter).build()).build();
      logger = provider.get("dev.peregrine.benchmarks");
      emit(logger);
      provider.forceFlush().join(10, TimeUnit.SECONDS);
      if (exporter.exported() > 0) {
        throw new IllegalStateException("the record was not kept out");
      }
    }

    /** Stops the batch worker. */
    @TearDown(Level.Trial)
    public void close() {
      provider.shutdown().join(10, TimeUnit.SECONDS);
    }
  }

  /** Lets nothing through. */
  @State(Scope.Benchmark)
  public static class Disabled extends Quiet {

    /** Makes the logger. */
    public Disabled() {
      super(LoggerSettings.disable(SdkLoggerProvider.builder()));
    }
  }

  /** Lets warnings and worse through. */
  @State(Scope.Benchmark)
  public static class FromWarnings extends Quiet {

    /** Makes the logger. */
    public FromWarnings() {
      super(LoggerSettings.fromSeverity(SdkLoggerProvider.builder(), Severity.WARN));
    }
  }
}
