package io.opentelemetry.sdk.logs;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.logs.LoggerConfigurator;
import io.opentelemetry.api.logs.LoggerBuilder;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.io.Closeable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Provides loggers, and holds what they share: processors, limits, resource and clock. Safe for use
 * by several threads.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#loggerprovider">Specification</a>
 */
public final class SdkLoggerProvider implements LoggerProvider, Closeable {

  static final LazyLogger LOGGER = LazyLogger.of(SdkLoggerProvider.class);

  private final ThrottledLogger log = new ThrottledLogger(LOGGER);
  private final LoggerState state;
  private final ScopeRegistry<SdkLogger, LoggerConfigurator, LoggerConfig> loggers;
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final CompletableResultCode shutdownResult = new CompletableResultCode();

  SdkLoggerProvider(SdkLoggerProviderBuilder builder) {
    state = new LoggerState(builder);
    loggers =
        new ScopeRegistry<>(
            LOGGER,
            state,
            builder.loggerConfigurator,
            LoggerConfig.defaultConfig(),
            LoggerConfig.disabled());
    if (builder.processors.isEmpty()) {
      // Nobody would ever see a record.
      loggers.disable();
    }
  }

  /**
   * Returns a builder of a provider that has no processor yet.
   *
   * @return a new builder
   */
  public static SdkLoggerProviderBuilder builder() {
    return new SdkLoggerProviderBuilder();
  }

  @Override
  public io.opentelemetry.api.logs.Logger get(String instrumentationScopeName) {
    return logger(InstrumentationScopeInfo.create(named(instrumentationScopeName)));
  }

  @Override
  public LoggerBuilder loggerBuilder(String instrumentationScopeName) {
    return SdkLoggerBuilder.create(this, named(instrumentationScopeName));
  }

  private String named(@Nullable String scopeName) {
    if (scopeName != null && !scopeName.isEmpty()) {
      return scopeName;
    }
    log.log(Level.FINE, "A logger was asked for without a name; its scope has an empty name");
    return "";
  }

  SdkLogger logger(InstrumentationScopeInfo scope) {
    return loggers.get(scope);
  }

  /**
   * Replaces the configurator. Loggers that were handed out before follow.
   *
   * @param loggerConfigurator the new configurator
   * @throws NullPointerException if it is null
   * @see <a
   *     href="https://opentelemetry.io/docs/specs/otel/logs/sdk/#loggerconfigurator">Specification</a>
   */
  public void setLoggerConfigurator(LoggerConfigurator loggerConfigurator) {
    loggers.setConfigurator(requireNonNull(loggerConfigurator, "loggerConfigurator"));
  }

  /**
   * Returns what decides on the configuration of loggers.
   *
   * @return the present configurator
   */
  public LoggerConfigurator getLoggerConfigurator() {
    return loggers.configurator();
  }

  /**
   * Has every processor process what is pending.
   *
   * @return completes when that is done; after a shutdown, its result
   */
  public CompletableResultCode forceFlush() {
    return shutDown.get() ? shutdownResult : state.forceFlush();
  }

  /**
   * Ends logging: loggers do nothing any more, and every processor is shut down, which exports what
   * is pending. Only the first call does anything.
   *
   * @return completes when that is done; later calls get the same result
   */
  public CompletableResultCode shutdown() {
    if (shutDown.getAndSet(true)) {
      LOGGER.log(Level.INFO, "shutdown() was called more than once");
      return shutdownResult;
    }
    loggers.disable();
    UserCode.passOn(state.shutDownProcessor(), shutdownResult);
    return shutdownResult;
  }

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  public void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "SdkLoggerProvider{" + state + "}";
  }
}
