package io.opentelemetry.sdk.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.sdk.logs.LoggerConfig;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the configuration lets pass, and what loggers say about it. */
class SdkLoggerConfigTest {

  private static final Context SAMPLED = Contexts.with(Contexts.SAMPLED);
  private static final Context UNSAMPLED = Contexts.with(Contexts.UNSAMPLED);

  private final RecordingProcessor processor = new RecordingProcessor();

  private Logger logger(LoggerConfig config) {
    return SdkLoggerProvider.builder()
        .addLogRecordProcessor(processor)
        .setLoggerConfigurator(scope -> config)
        .build()
        .get("test");
  }

  private int emitted(Logger logger, Severity severity, Context context) {
    processor.records.clear();
    logger.logRecordBuilder().setSeverity(severity).setContext(context).emit();
    return processor.records.size();
  }

  private void assertPasses(boolean passes, Logger logger, Severity severity, Context context) {
    assertThat(logger.isEnabled(severity, context)).isEqualTo(passes);
    try (Scope ignored = context.makeCurrent()) {
      assertThat(logger.isEnabled(severity)).isEqualTo(passes);
    }
    assertThat(emitted(logger, severity, context)).isEqualTo(passes ? 1 : 0);
  }

  @Test
  void defaultConfig_letsAllPass() { // L34, L41
    Logger logger = logger(LoggerConfig.defaultConfig());

    for (Severity severity : Severity.values()) {
      assertPasses(true, logger, severity, UNSAMPLED);
    }
    assertThat(logger.isEnabled(null)).isFalse();
    assertThat(logger.isEnabled(null, UNSAMPLED)).isFalse();
    assertThat(logger.isEnabled(Severity.INFO, null)).isTrue();
  }

  @Test
  void disabled_letsNothingPass() { // L34, L41
    assertPasses(false, logger(LoggerConfig.disabled()), Severity.FATAL, SAMPLED);
  }

  @Test
  void setLoggerConfigurator_configItself_holdsForEachScope() { // L34
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(processor)
            .setLoggerConfigurator(LoggerConfig.disabled())
            .build();

    assertThat(provider.getLoggerConfigurator()).isSameAs(LoggerConfig.disabled());
    assertThat(provider.get("x").isEnabled(Severity.FATAL)).isFalse();
    assertThat(provider.get("y").isEnabled(Severity.FATAL)).isFalse();
  }

  @Test
  void builderFromBefore_disabledMeanwhile_emitsNothing() { // L34
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder().addLogRecordProcessor(processor).build();
    var builder = provider.get("test").logRecordBuilder();
    provider.setLoggerConfigurator(scope -> LoggerConfig.disabled());
    builder.emit();

    assertThat(processor.records).isEmpty();
  }

  @Test
  void minimumSeverity_dropsWhatIsBelow() { // L35, L41
    Logger logger = logger(LoggerConfig.enabled().withMinimumSeverity(Severity.INFO));

    assertPasses(false, logger, Severity.DEBUG4, SAMPLED);
    assertPasses(true, logger, Severity.INFO, SAMPLED);
    assertPasses(true, logger, Severity.FATAL, SAMPLED);
    assertPasses(true, logger, Severity.UNDEFINED_SEVERITY_NUMBER, SAMPLED);
  }

  @Test
  void traceBased_dropsWhatBelongsToUnsampledSpans() { // L36, L41
    Logger logger = logger(LoggerConfig.enabled().withTraceBased(true));

    assertPasses(false, logger, Severity.FATAL, UNSAMPLED);
    assertPasses(true, logger, Severity.TRACE, SAMPLED);
    assertPasses(true, logger, Severity.TRACE, Context.root());
  }

  @Test
  void filters_holdBeforeAnyProcessor() { // L37
    Logger logger =
        logger(LoggerConfig.enabled().withMinimumSeverity(Severity.WARN).withTraceBased(true));

    assertPasses(false, logger, Severity.INFO, SAMPLED);
    assertPasses(false, logger, Severity.WARN, UNSAMPLED);
    assertPasses(true, logger, Severity.WARN, SAMPLED);
  }

  @Test
  void setLoggerConfigurator_reachesLoggersThereAre() { // L30, L33
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder().addLogRecordProcessor(processor).build();
    Logger noisy = provider.get("noisy");
    Logger other = provider.get("other");
    provider.setLoggerConfigurator(
        scope -> scope.getName().equals("noisy") ? LoggerConfig.disabled() : null);

    assertThat(noisy.isEnabled(Severity.FATAL)).isFalse();
    assertThat(other.isEnabled(Severity.TRACE)).isTrue();
    assertThat(emitted(noisy, Severity.FATAL, SAMPLED)).isZero();
    provider.setLoggerConfigurator(scope -> LoggerConfig.enabled());
    assertThat(emitted(noisy, Severity.FATAL, SAMPLED)).isEqualTo(1);
  }

  @Test
  void throwingConfigurator_defaultHolds() { // L33
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(processor)
            .setLoggerConfigurator(
                scope -> {
                  throw new IllegalStateException("test");
                })
            .build();

    assertThat(provider.get("test").isEnabled(Severity.INFO)).isTrue();
  }

  @Test
  void processors_allSayNo_loggerIsNotEnabledButEmits() { // L41, L49
    List<String> asked = new ArrayList<>();
    LogRecordProcessor picky =
        new LogRecordProcessor() {
          @Override
          public void onEmit(Context context, ReadWriteLogRecord logRecord) {
            asked.add("emit");
          }

          @Override
          public boolean isEnabled(
              Context context,
              InstrumentationScopeInfo scope,
              Severity severity,
              String eventName) {
            asked.add(scope.getName() + " " + severity + " " + eventName);
            return severity == Severity.FATAL;
          }
        };
    Logger one = SdkLoggerProvider.builder().addLogRecordProcessor(picky).build().get("one");
    Logger two =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(picky)
            .addLogRecordProcessor(picky)
            .build()
            .get("two");
    Logger mixed =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(picky)
            .addLogRecordProcessor(processor)
            .build()
            .get("mixed");

    assertThat(one.isEnabled(Severity.INFO)).isFalse();
    assertThat(one.isEnabled(Severity.FATAL)).isTrue();
    assertThat(two.isEnabled(Severity.INFO, SAMPLED)).isFalse();
    assertThat(mixed.isEnabled(Severity.INFO)).isTrue();
    assertThat(asked)
        .containsExactly(
            "one INFO null", "one FATAL null", "two INFO null", "two INFO null", "mixed INFO null");
    asked.clear();
    one.logRecordBuilder().setSeverity(Severity.INFO).emit();
    assertThat(asked).containsExactly("emit");
  }

  @Test
  void config_tellsItsSettings() { // L34
    LoggerConfig config =
        LoggerConfig.enabled().withMinimumSeverity(Severity.WARN).withTraceBased(true);

    assertThat(config.isEnabled()).isTrue();
    assertThat(config.getMinimumSeverity()).isEqualTo(Severity.WARN);
    assertThat(config.isTraceBased()).isTrue();
    assertThat(config)
        .hasToString("LoggerConfig{enabled=true, minimumSeverity=WARN, traceBased=true}");
    assertThat(LoggerConfig.disabled().isEnabled()).isFalse();
    assertThatNullPointerException()
        .isThrownBy(() -> config.withMinimumSeverity(null))
        .withMessage("minimumSeverity");
  }
}
