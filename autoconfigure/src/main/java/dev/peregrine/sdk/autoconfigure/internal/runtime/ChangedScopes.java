package dev.peregrine.sdk.autoconfigure.internal.runtime;

import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.logs.LoggerConfigurator;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import dev.peregrine.sdk.trace.TracerConfig;
import dev.peregrine.sdk.trace.TracerConfigurator;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;

/**
 * A configurator that holds another one and what was changed since. It stands in the provider, which
 * is therefore the only one to know what holds.
 *
 * @param <F> the kind of configurator
 * @param <C> the configuration of a scope
 */
sealed interface ChangedScopes<F, C> {

  F configured();

  ScopeChanges<C> changes();

  /** For tracers. */
  record Tracers(TracerConfigurator configured, ScopeChanges<TracerConfig> changes)
      implements ChangedScopes<TracerConfigurator, TracerConfig>, TracerConfigurator {

    static Tracers of(TracerConfigurator present) {
      return present instanceof Tracers tracers
          ? tracers
          : new Tracers(present, ScopeChanges.none(TracerConfig.defaultConfig()));
    }

    @Override
    public TracerConfig configure(InstrumentationScopeInfo scope) {
      return changes.apply(scope, configured.configure(scope));
    }
  }

  /** For meters. */
  record Meters(MeterConfigurator configured, ScopeChanges<MeterConfig> changes)
      implements ChangedScopes<MeterConfigurator, MeterConfig>, MeterConfigurator {

    static Meters of(MeterConfigurator present) {
      return present instanceof Meters meters
          ? meters
          : new Meters(present, ScopeChanges.none(MeterConfig.defaultConfig()));
    }

    @Override
    public MeterConfig configure(InstrumentationScopeInfo scope) {
      return changes.apply(scope, configured.configure(scope));
    }
  }

  /** For loggers. */
  record Loggers(LoggerConfigurator configured, ScopeChanges<LoggerConfig> changes)
      implements ChangedScopes<LoggerConfigurator, LoggerConfig>, LoggerConfigurator {

    static Loggers of(LoggerConfigurator present) {
      return present instanceof Loggers loggers
          ? loggers
          : new Loggers(present, ScopeChanges.none(LoggerConfig.defaultConfig()));
    }

    @Override
    public LoggerConfig configure(InstrumentationScopeInfo scope) {
      return changes.apply(scope, configured.configure(scope));
    }
  }
}
