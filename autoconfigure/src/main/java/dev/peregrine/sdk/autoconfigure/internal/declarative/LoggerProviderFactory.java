package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.logs.LoggerConfigurator;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.resources.Resource;

/** The logger provider: {@code logger_provider}. */
final class LoggerProviderFactory {

  private LoggerProviderFactory() {}

  static SdkLoggerProvider create(
      NodeConfig config, Resource resource, AttributeLimits generalLimits) {
    Creation creation = config.context();
    int mark = creation.started().mark();
    LogLimits limits = generalLimits.ofLogRecords(config.structured("limits"));
    SdkLoggerProviderBuilder builder =
        creation
            .selfMetrics()
            .on(SdkLoggerProvider.builder())
            .setResource(resource)
            .setLogLimits(() -> limits)
            .setLoggerConfigurator(
                loggerConfigurator(config.structured("logger_configurator/development")));
    for (NodeConfig processor : config.structuredList("processors")) {
      builder.addLogRecordProcessor(processor.createNamed(LogRecordProcessor.class));
    }
    return creation.started().handOverSince(mark, builder.build());
  }

  static LoggerConfigurator loggerConfigurator(NodeConfig config) {
    return ScopeRules.read(
            config, "loggers", LoggerConfig.defaultConfig(), LoggerProviderFactory::loggerConfig)
        ::configure;
  }

  private static LoggerConfig loggerConfig(NodeConfig config, LoggerConfig defaults) {
    if (Boolean.FALSE.equals(config.getBoolean("enabled"))) {
      return LoggerConfig.disabled();
    }
    LoggerConfig result = defaults;
    String severity = config.getString("minimum_severity");
    if (severity != null) {
      result = result.withMinimumSeverity(Severities.of(severity));
    }
    Boolean traceBased = config.getBoolean("trace_based");
    return traceBased == null ? result : result.withTraceBased(traceBased);
  }
}
