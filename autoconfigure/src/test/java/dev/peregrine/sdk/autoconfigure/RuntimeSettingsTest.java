package dev.peregrine.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.sdk.logs.LoggerConfig;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.trace.samplers.AdjustableSampler;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuntimeSettingsTest {

  private static final String AS_CONFIGURED = "as configured";

  private final java.util.logging.Logger root =
      java.util.logging.Logger.getLogger("dev.peregrine.sdk.autoconfigure");
  private final List<String> logged = new ArrayList<>();
  private final Handler handler = new Collector(logged);

  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .setSampler(Sampler.alwaysOn())
                  .addSpanProcessor(SpanProcessor.composite())
                  .build())
          .setMeterProvider(
              SdkMeterProvider.builder()
                  .setMeterConfigurator(
                      scope -> MeterConfig.enabled().withIdleExpiry(Duration.ofHours(1)))
                  .build())
          .setLoggerProvider(
              SdkLoggerProvider.builder()
                  .setLoggerConfigurator(scope -> LoggerConfig.enabled().withTraceBased(true))
                  .addLogRecordProcessor((context, record) -> {})
                  .build())
          .build();
  private final RuntimeSettings settings = RuntimeSettings.of(sdk);

  RuntimeSettingsTest() {
    root.addHandler(handler);
    root.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(handler);
    root.setUseParentHandlers(true);
    sdk.close();
  }

  private static final class Collector extends Handler {

    private final List<String> messages;

    Collector(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord message) {
      messages.add(message.getLevel() + " " + message.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static String changed(String what, String from, String to) {
    return "INFO %s changed by thread %s: %s -> %s"
        .formatted(what, Thread.currentThread().getName(), from, to);
  }

  private Tracer tracer(String name) {
    return sdk.getTracerProvider().get(name);
  }

  private Logger logger(String name) {
    return sdk.getLogsBridge().get(name);
  }

  @Test
  void setTracesSampler_decidesFromThenOn_andCanBeTakenBack() {
    Sampler before = settings.setTracesSampler(Sampler.alwaysOff());

    assertThat(isSampled(tracer("a"))).isFalse();
    settings.setTracesSampler(before);
    assertThat(isSampled(tracer("a"))).isTrue();
    assertThat(logged)
        .containsExactly(
            changed("Sampler", "AlwaysOnSampler", "AlwaysOffSampler"),
            changed("Sampler", "AlwaysOffSampler", "AlwaysOnSampler"));
  }

  private static boolean isSampled(Tracer tracer) {
    return tracer.spanBuilder("span").startSpan().getSpanContext().isSampled();
  }

  @Test
  void setTracesRatio_followsParents() {
    settings.setTracesRatio(0.5);

    assertThat(sdk.getSdkTracerProvider().getSampler().getDescription())
        .startsWith("ParentBased{root:TraceIdRatioBased{0.500000},remoteParentSampled:AlwaysOn");
    assertThatIllegalArgumentException().isThrownBy(() -> settings.setTracesRatio(-1));
  }

  @Test
  void setTracesSampler_ofAdjustableSampler_replacesItInTheProvider() {
    AdjustableSampler adjustable = AdjustableSampler.of(Sampler.alwaysOff());
    sdk.getSdkTracerProvider().setSampler(adjustable);

    assertThat(settings.setTracesSampler(Sampler.alwaysOn())).isSameAs(adjustable);
    assertThat(adjustable.get()).isSameAs(Sampler.alwaysOff());
    assertThat(isSampled(tracer("a"))).isTrue();
    assertThat(logged).containsExactly(changed("Sampler", "AlwaysOffSampler", "AlwaysOnSampler"));
  }

  @Test
  void setTracersEnabled_reachesTracersHandedOutBefore() {
    Tracer checkout = tracer("shop.checkout");
    Tracer other = tracer("other");
    settings.setTracersEnabled("shop.*", false);

    assertThat(checkout.isEnabled()).isFalse();
    assertThat(tracer("shop.cart").isEnabled()).isFalse();
    assertThat(other.isEnabled()).isTrue();
    settings.setTracersEnabled("shop.*", true);
    assertThat(checkout.isEnabled()).isTrue();
    assertThat(logged)
        .containsExactly(
            changed("Tracers named shop.*", AS_CONFIGURED, "disabled"),
            changed("Tracers named shop.*", "disabled", "enabled"));
  }

  @Test
  void changes_ofOneScope_theLaterOneHolds() {
    settings.setTracersEnabled("shop.checkout", false);
    settings.setTracersEnabled("*", true);
    assertThat(tracer("shop.checkout").isEnabled()).isTrue();
    settings.setTracersEnabled("shop.checkout", false);
    assertThat(tracer("shop.checkout").isEnabled()).isFalse();
    assertThat(tracer("shop.cart").isEnabled()).isTrue();
  }

  @Test
  void setMinimumSeverity_reachesLoggersHandedOutBefore_andKeepsTheRest() {
    Logger audit = logger("audit");
    settings.setMinimumSeverity(Severity.WARN);
    settings.setMinimumSeverity("aud?t", Severity.DEBUG);

    assertThat(logger("other").isEnabled(Severity.INFO)).isFalse();
    assertThat(audit.isEnabled(Severity.DEBUG)).isTrue();
    assertThat(audit.isEnabled(Severity.TRACE)).isFalse();
    LoggerConfig config = configOf("audit");
    assertThat(config.isTraceBased()).isTrue();
    assertThat(logged)
        .containsExactly(
            changed("Minimum severity of loggers named *", AS_CONFIGURED, "WARN"),
            changed("Minimum severity of loggers named aud?t", AS_CONFIGURED, "DEBUG"));
  }

  private LoggerConfig configOf(String scope) {
    return sdk.getSdkLoggerProvider()
        .getLoggerConfigurator()
        .configure(InstrumentationScopeInfo.create(scope));
  }

  @Test
  void setLoggersEnabled_keepsTheRest() {
    settings.setMinimumSeverity(Severity.ERROR);
    settings.setLoggersEnabled("*", false);
    assertThat(logger("a").isEnabled(Severity.FATAL)).isFalse();
    settings.setLoggersEnabled("*", true);

    assertThat(logger("a").isEnabled(Severity.FATAL)).isTrue();
    assertThat(configOf("a").getMinimumSeverity()).isEqualTo(Severity.ERROR);
    assertThat(configOf("a").isTraceBased()).isTrue();
  }

  @Test
  void setMetersEnabled_keepsTheRest() {
    settings.setMetersEnabled("m", false);

    MeterConfig config =
        sdk.getSdkMeterProvider()
            .getMeterConfigurator()
            .configure(InstrumentationScopeInfo.create("m"));
    assertThat(config.isEnabled()).isFalse();
    assertThat(config.getIdleExpiry()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void changes_byManyThreads_areAllKept() {
    CompletableFuture<?>[] threads = new CompletableFuture<?>[8];
    for (int i = 0; i < threads.length; i++) {
      String name = "scope." + i;
      threads[i] =
          CompletableFuture.runAsync(() -> RuntimeSettings.of(sdk).setTracersEnabled(name, false));
    }
    CompletableFuture.allOf(threads).join();

    for (int i = 0; i < threads.length; i++) {
      assertThat(tracer("scope." + i).isEnabled()).isFalse();
    }
  }

  @Test
  void nulls_areRefused() {
    assertThatNullPointerException().isThrownBy(() -> RuntimeSettings.of(null));
    assertThatNullPointerException().isThrownBy(() -> settings.setTracesSampler(null));
    assertThatNullPointerException().isThrownBy(() -> settings.setTracersEnabled(null, true));
    assertThatNullPointerException().isThrownBy(() -> settings.setMetersEnabled(null, true));
    assertThatNullPointerException().isThrownBy(() -> settings.setLoggersEnabled(null, true));
    assertThatNullPointerException().isThrownBy(() -> settings.setMinimumSeverity("a", null));
    assertThatNullPointerException()
        .isThrownBy(() -> settings.setMinimumSeverity(null, Severity.INFO));
  }
}
