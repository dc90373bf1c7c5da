package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Provides meters, and holds what they share: readers, views, resource and clock. Safe for use by
 * several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#meterprovider">Specification</a>
 */
public final class SdkMeterProvider implements MeterProvider, Closeable {

  private static final Logger LOGGER = Logger.getLogger(SdkMeterProvider.class.getName());
  private static final MeterConfigurator NOTHING_ENABLED = scope -> MeterConfig.disabled();

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final MeterProviderState state;
  private final List<MetricReader> readers = new ArrayList<>();
  private final ConcurrentMap<InstrumentationScopeInfo, SdkMeter> meters =
      new ConcurrentHashMap<>();

  /** The same meters, in the order in which they were made. */
  private final Queue<SdkMeter> metersInOrder = new ConcurrentLinkedQueue<>();

  private final AtomicReference<@Nullable CompletableResultCode> shutdownResult =
      new AtomicReference<>();

  /** Set first, then applied to all meters; who makes a meter looks again after adding it. */
  private final AtomicReference<MeterConfigurator> configurator;

  SdkMeterProvider(SdkMeterProviderBuilder builder) {
    state = new MeterProviderState(builder);
    // Without a reader nobody would ever see a measurement.
    configurator =
        new AtomicReference<>(
            builder.readers.isEmpty() ? NOTHING_ENABLED : builder.meterConfigurator);
    builder.readers.forEach(registered -> readers.add(registered.reader()));
    for (int i = 0; i < readers.size(); i++) {
      readers.get(i).register(new ReaderCollection(this, state, metersInOrder, i));
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
    SdkMeter known = meters.get(scope);
    if (known != null) {
      return known;
    }
    SdkMeter made = new SdkMeter(state, scope);
    if (shutdownResult.get() != null) {
      return made;
    }
    configure(made);
    SdkMeter other = meters.putIfAbsent(scope, made);
    if (other != null) {
      return other;
    }
    metersInOrder.add(made);
    configure(made);
    return made;
  }

  /** Applies the configurator, and another one if it was replaced meanwhile. */
  private void configure(SdkMeter meter) {
    MeterConfigurator applied;
    do {
      applied = requireNonNull(configurator.get());
      meter.configure(config(applied, meter.scope()));
    } while (applied != configurator.get());
  }

  private MeterConfig config(MeterConfigurator by, InstrumentationScopeInfo scope) {
    try {
      MeterConfig config = by.configure(scope);
      return config == null ? MeterConfig.defaultConfig() : config;
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      log.log(Level.WARNING, "The meter configurator has thrown; the meter is enabled", thrown);
      return MeterConfig.defaultConfig();
    }
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
    requireNonNull(meterConfigurator, "meterConfigurator");
    configurator.updateAndGet(old -> old == NOTHING_ENABLED ? old : meterConfigurator);
    meters.values().forEach(this::configure);
  }

  /**
   * Has every reader collect and export what is pending.
   *
   * @return completes when that is done; after a shutdown, its result
   */
  public CompletableResultCode forceFlush() {
    CompletableResultCode ended = shutdownResult.get();
    return ended == null ? UserCode.results(readers, MetricReader::forceFlush) : ended;
  }

  /**
   * Ends recording: every reader is shut down, which collects and exports one last time; then
   * instruments do nothing any more. Only the first call does anything.
   *
   * @return completes when that is done; later calls get the same result
   */
  public CompletableResultCode shutdown() {
    CompletableResultCode result = new CompletableResultCode();
    if (!shutdownResult.compareAndSet(null, result)) {
      LOGGER.log(Level.INFO, "shutdown() was called more than once");
      return requireNonNull(shutdownResult.get());
    }
    CompletableResultCode ended = UserCode.results(readers, MetricReader::shutdown);
    ended.whenComplete(
        () -> {
          configurator.set(NOTHING_ENABLED);
          meters.values().forEach(this::configure);
        });
    UserCode.passOn(ended, result);
    return result;
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
