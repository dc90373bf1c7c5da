package dev.peregrine.sdk.autoconfigure.internal.runtime;

import dev.peregrine.sdk.common.internal.NamePattern;
import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.logs.LoggerConfigurator;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import dev.peregrine.sdk.trace.TracerConfig;
import dev.peregrine.sdk.trace.TracerConfigurator;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Changes an SDK that is in use, and says so in the log. Safe for use by several threads. */
public final class Adjustments {

  private static final Logger LOGGER = Logger.getLogger(Adjustments.class.getName());

  /** Changes are rare, so that one lock will do for all SDKs. */
  private static final ReentrantLock LOCK = new ReentrantLock();

  private final SdkTracerProvider tracerProvider;
  private final SignalScopes<TracerConfigurator, TracerConfig> tracers;
  private final SignalScopes<MeterConfigurator, MeterConfig> meters;
  private final SignalScopes<LoggerConfigurator, LoggerConfig> loggers;

  /** Makes one; several for an SDK do not disturb each other. */
  public Adjustments(OpenTelemetrySdk sdk) {
    tracerProvider = sdk.getSdkTracerProvider();
    tracers =
        new SignalScopes<>(
            tracerProvider::getTracerConfigurator,
            tracerProvider::setTracerConfigurator,
            ChangedScopes.Tracers::of,
            ChangedScopes.Tracers::new);
    SdkMeterProvider meterProvider = sdk.getSdkMeterProvider();
    meters =
        new SignalScopes<>(
            meterProvider::getMeterConfigurator,
            meterProvider::setMeterConfigurator,
            ChangedScopes.Meters::of,
            ChangedScopes.Meters::new);
    SdkLoggerProvider loggerProvider = sdk.getSdkLoggerProvider();
    loggers =
        new SignalScopes<>(
            loggerProvider::getLoggerConfigurator,
            loggerProvider::setLoggerConfigurator,
            ChangedScopes.Loggers::of,
            ChangedScopes.Loggers::new);
  }

  /** Replaces the sampler; returns the one before. */
  public Sampler setSampler(Sampler sampler, String who) {
    LOCK.lock();
    try {
      String to = sampler.getDescription();
      Sampler before = tracerProvider.setSampler(sampler);
      say("Sampler", who, before.getDescription(), to);
      return before;
    } finally {
      LOCK.unlock();
    }
  }

  /** Enables or disables the tracers whose names match. */
  public void enableTracers(String scopes, boolean enabled, String who) {
    change(
        tracers,
        enabling(
            "Tracers",
            scopes,
            enabled,
            config -> enabled ? TracerConfig.enabled() : TracerConfig.disabled()),
        who);
  }

  /** Enables or disables the meters whose names match. */
  public void enableMeters(String scopes, boolean enabled, String who) {
    MeterConfig changed = enabled ? MeterConfig.enabled() : MeterConfig.disabled();
    change(
        meters,
        enabling(
            "Meters", scopes, enabled, config -> changed.withIdleExpiry(config.getIdleExpiry())),
        who);
  }

  /** Enables or disables the loggers whose names match. */
  public void enableLoggers(String scopes, boolean enabled, String who) {
    LoggerConfig changed = enabled ? LoggerConfig.enabled() : LoggerConfig.disabled();
    change(
        loggers,
        enabling(
            "Loggers",
            scopes,
            enabled,
            config ->
                changed
                    .withMinimumSeverity(config.getMinimumSeverity())
                    .withTraceBased(config.isTraceBased())),
        who);
  }

  private static <C> ScopeChange<C> enabling(
      String property, String scopes, boolean enabled, UnaryOperator<C> change) {
    return new ScopeChange<>(
        new NamePattern(scopes), property, enabled ? "enabled" : "disabled", change);
  }

  /** Sets the lowest severity that passes the loggers whose names match. */
  public void setMinimumSeverity(String scopes, Severity severity, String who) {
    change(
        loggers,
        new ScopeChange<>(
            new NamePattern(scopes),
            "Minimum severity of loggers",
            severity,
            config -> config.withMinimumSeverity(severity)),
        who);
  }

  /** Replaces what is configured for tracers, with all changes of it. */
  public void configureTracers(TracerConfigurator configurator, String who) {
    configure("tracers", tracers, configurator, who);
  }

  /** Replaces what is configured for meters, with all changes of it. */
  public void configureMeters(MeterConfigurator configurator, String who) {
    configure("meters", meters, configurator, who);
  }

  /** Replaces what is configured for loggers, with all changes of it. */
  public void configureLoggers(LoggerConfigurator configurator, String who) {
    configure("loggers", loggers, configurator, who);
  }

  private static <F, C> void configure(
      String what, SignalScopes<F, C> signal, F configurator, String who) {
    LOCK.lock();
    try {
      signal.replacement().accept(configurator);
      LOGGER.log(Level.INFO, () -> "Configuration of " + what + " replaced by that of " + who);
    } finally {
      LOCK.unlock();
    }
  }

  private static <F, C> void change(SignalScopes<F, C> signal, ScopeChange<C> change, String who) {
    LOCK.lock();
    try {
      Object before = signal.add(change);
      String what = change.property() + " named " + change.scopes().pattern();
      say(what, who, before == null ? "as configured" : before, change.value());
    } finally {
      LOCK.unlock();
    }
  }

  private static void say(String what, String who, Object from, Object to) {
    LOGGER.log(Level.INFO, () -> what + " changed by " + who + ": " + from + " -> " + to);
  }
}
