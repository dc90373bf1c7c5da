package dev.peregrine.benchmarks.jmh;

import dev.peregrine.sdk.logs.LoggerConfig;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import java.util.function.Predicate;

/**
 * What loggers keep out. The contract has no public word for it, so each side is told in its own
 * way; this is no part of what is measured.
 */
final class LoggerSettings {

  private static final String THEIRS = "io.opentelemetry.sdk.logs.internal.";

  private LoggerSettings() {}

  static SdkLoggerProviderBuilder disable(SdkLoggerProviderBuilder builder) {
    return isOurs()
        ? Ours.configure(builder, LoggerConfig.disabled())
        : theirs(builder, Severity.UNDEFINED_SEVERITY_NUMBER, false);
  }

  static SdkLoggerProviderBuilder fromSeverity(SdkLoggerProviderBuilder builder, Severity minimum) {
    return isOurs()
        ? Ours.configure(builder, LoggerConfig.defaultConfig().withMinimumSeverity(minimum))
        : theirs(builder, minimum, true);
  }

  private static boolean isOurs() {
    try {
      Class.forName("dev.peregrine.sdk.logs.LoggerConfig");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static SdkLoggerProviderBuilder theirs(
      SdkLoggerProviderBuilder builder, Severity minimum, boolean enabled) {
    try {
      Class<?> config = Class.forName(THEIRS + "LoggerConfig");
      Object made = config.getMethod("builder").invoke(null);
      Class<?> maker = made.getClass();
      maker.getMethod("setEnabled", boolean.class).invoke(made, enabled);
      maker.getMethod("setMinimumSeverity", Severity.class).invoke(made, minimum);
      Predicate<Object> every = scope -> true;
      Class.forName(THEIRS + "SdkLoggerProviderUtil")
          .getMethod(
              "addLoggerConfiguratorCondition",
              SdkLoggerProviderBuilder.class,
              Predicate.class,
              config)
          .invoke(null, builder, every, maker.getMethod("build").invoke(made));
      return builder;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Apart, so that the incumbent's jars need none of it. */
  private static final class Ours {

    static SdkLoggerProviderBuilder configure(
        SdkLoggerProviderBuilder builder, LoggerConfig config) {
      return builder.setLoggerConfigurator(scope -> config);
    }
  }
}
