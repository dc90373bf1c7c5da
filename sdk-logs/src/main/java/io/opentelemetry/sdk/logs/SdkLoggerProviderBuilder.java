package io.opentelemetry.sdk.logs;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.LimitsSource;
import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.logs.LoggerConfigurator;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SdkLoggerProvider}. Not for use by several threads at once. */
public final class SdkLoggerProviderBuilder {

  final List<LogRecordProcessor> processors = new ArrayList<>();
  Clock clock = Clock.getDefault();
  Resource resource = Resource.getDefault();
  LimitsSource<LogLimits> logLimits = LimitsSource.fixed(LogLimits.getDefault());
  LoggerConfigurator loggerConfigurator = LoggerConfig.defaultConfig();

  /** Null if no metrics about the SDK are wanted. */
  @Nullable Supplier<MeterProvider> meterProvider;

  SdkLoggerProviderBuilder() {}

  /**
   * Sets what all log records are made on.
   *
   * @param resource the resource; by default {@link Resource#getDefault()}
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder setResource(Resource resource) {
    this.resource = requireNonNull(resource, "resource");
    return this;
  }

  /**
   * Merges a resource into the present one, over which it takes precedence.
   *
   * @param resource what to add
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder addResource(Resource resource) {
    this.resource = this.resource.merge(requireNonNull(resource, "resource"));
    return this;
  }

  /**
   * Sets where the limits of each record come from, so that they can change.
   *
   * @param logLimitsSupplier asked for each record, by many threads at once; by default the limits
   *     are {@link LogLimits#getDefault()}
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder setLogLimits(Supplier<LogLimits> logLimitsSupplier) {
    requireNonNull(logLimitsSupplier, "logLimitsSupplier");
    this.logLimits = LimitsSource.supplied(logLimitsSupplier, LogLimits.getDefault());
    return this;
  }

  /**
   * Adds a processor after those that are there.
   *
   * @param processor the processor
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder addLogRecordProcessor(LogRecordProcessor processor) {
    processors.add(requireNonNull(processor, "processor"));
    return this;
  }

  /**
   * Adds a processor before those that are there.
   *
   * @param processor the processor
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder addLogRecordProcessorFirst(LogRecordProcessor processor) {
    processors.add(0, requireNonNull(processor, "processor"));
    return this;
  }

  /**
   * Sets the clock that tells when records were observed.
   *
   * @param clock the clock; by default that of the system
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder setClock(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets who decides which loggers are enabled, and for which records.
   *
   * @param loggerConfigurator the configurator; by default all loggers let all records pass
   * @return this builder
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#loggerconfigurator">Specification</a>
   */
  public SdkLoggerProviderBuilder setLoggerConfigurator(LoggerConfigurator loggerConfigurator) {
    this.loggerConfigurator = requireNonNull(loggerConfigurator, "loggerConfigurator");
    return this;
  }

  /**
   * Sets where metrics about the log records themselves go: how many were made.
   *
   * @param meterProvider asked when the first record is made; by default there are no such metrics
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public SdkLoggerProviderBuilder setMeterProvider(Supplier<MeterProvider> meterProvider) {
    this.meterProvider = requireNonNull(meterProvider, "meterProvider");
    return this;
  }

  /**
   * Builds the provider.
   *
   * @return a new provider
   */
  public SdkLoggerProvider build() {
    return new SdkLoggerProvider(this);
  }
}
