package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder.RegisteredReader;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;

/**
 * Provides meters, and holds what they share: readers, views, resource and clock. Safe for use by
 * several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#meterprovider">Specification</a>
 */
public final class SdkMeterProvider implements MeterProvider, Closeable {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeterProvider.class);

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final MeterProviderState state;
  private final List<MetricReader> readers = new ArrayList<>();
  private final ScopeRegistry<SdkMeter, MeterConfigurator, MeterConfig> meters;
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableResultCode shutdownResult = new CompletableResultCode();

  SdkMeterProvider(SdkMeterProviderBuilder builder) {
    state = new MeterProviderState(builder);
    meters =
        new ScopeRegistry<>(
            LOGGER,
            state,
            builder.meterConfigurator,
            MeterConfig.defaultConfig(),
            MeterConfig.disabled());
    if (builder.readers.isEmpty()) {
      // Nobody would ever see a measurement.
      meters.disable();
    }
    for (RegisteredReader registered : builder.readers) {
      readers.add(registered.reader());
    }
    for (int i = 0; i < readers.size(); i++) {
      readers.get(i).register(new ReaderCollection(this, state, meters.all(), i));
    }
  }

  /**
   * Returns a builder of a provider that has no reader yet.
   *
   * @return a new builder
   */
  public static SdkMeterProviderBuilder builder() {
    return new SdkMeterProviderBuilder();
  }

  @Override
  public MeterBuilder meterBuilder(String instrumentationScopeName) {
    String name = instrumentationScopeName;
    if (name == null || name.isEmpty()) {
      log.log(Level.FINE, "A meter was asked for without a name; its scope has an empty name");
      name = "";
    }
    return new SdkMeterBuilder(this, name);
  }

  SdkMeter meter(InstrumentationScopeInfo scope) {
    return meters.get(scope);
  }

  /**
   * Replaces the configurator. Meters that were handed out before follow, and so do their
   * instruments.
   *
   * @param meterConfigurator the new configurator
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#meterconfigurator">Specification</a>
   */
  public void setMeterConfigurator(MeterConfigurator meterConfigurator) {
    meters.setConfigurator(requireNonNull(meterConfigurator, "meterConfigurator"));
  }

  /**
   * Returns what decides on the configuration of meters.
   *
   * @return the present configurator
   */
  public MeterConfigurator getMeterConfigurator() {
    return meters.configurator();
  }

  /**
   * Has every reader collect and export what is pending.
   *
   * @return completes when that is done; after a shutdown, its result
   */
  public CompletableResultCode forceFlush() {
    if (shutDown.get()) {
      return shutdownResult;
    }
    List<CompletableResultCode> flushes = new ArrayList<>(readers.size());
    for (MetricReader reader : readers) {
      flushes.add(flush(reader));
    }
    return CompletableResultCode.ofAll(flushes);
  }

  private static CompletableResultCode flush(MetricReader reader) {
    try {
      return UserCode.orFailure(reader.forceFlush());
    } catch (Throwable thrown) {
      return UserCode.failure(thrown);
    }
  }

  /**
   * Ends recording: every reader is shut down, which collects and exports one last time; then
   * instruments do nothing any more. Only the first call does anything.
   *
   * @return completes when that is done; later calls get the same result
   */
  public CompletableResultCode shutdown() {
    if (shutDown.getAndSet(true)) {
      LOGGER.log(Level.INFO, "shutdown() was called more than once");
      return shutdownResult;
    }
    CompletableResultCode ended = UserCode.results(readers, MetricReader::shutdown);
    ended.whenComplete(meters::disable);
    UserCode.passOn(ended, shutdownResult);
    return shutdownResult;
  }

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  public void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "SdkMeterProvider{clock="
        + state.clock()
        + ", resource="
        + state.resource()
        + ", metricReaders="
        + readers
        + ", metricProducers="
        + state.producers()
        + ", views="
        + state.views()
        + "}";
  }
}
