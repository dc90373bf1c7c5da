package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

// R103
class LoggerProviderFactoryTest {

  private static final String SIMPLE = "  processors: [{simple: {exporter: {memory: }}}]";

  @Test
  void create_batch_exportsAtFlush() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk("logger_provider: {processors: [{batch: {exporter: {memory: }}}]}");
      log(sdk, "any", Severity.INFO);
      sdk.getSdkLoggerProvider().forceFlush().join(10, TimeUnit.SECONDS);

      assertThat(declared.logs.items).hasSize(1);
    }
  }

  private static void log(OpenTelemetrySdk sdk, String scope, Severity severity) {
    sdk.getLogsBridge().get(scope).logRecordBuilder().setSeverity(severity).emit();
  }

  @Test
  void create_limits_areApplied() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "logger_provider:",
              SIMPLE,
              "  limits: {attribute_count_limit: 1, attribute_value_length_limit: 2}");
      sdk.getLogsBridge()
          .get("x")
          .logRecordBuilder()
          .setAttribute(AttributeKey.stringKey("a"), "123")
          .setAttribute(AttributeKey.stringKey("b"), "1")
          .emit();

      assertThat(declared.logs.items.get(0).getAttributes().asMap())
          .containsOnly(java.util.Map.entry(AttributeKey.stringKey("a"), "12"));
    }
  }

  @Test
  void create_loggerConfigurator_isApplied() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "logger_provider:",
              SIMPLE,
              "  logger_configurator/development:",
              "    default_config: {minimum_severity: warn2}",
              "    loggers:",
              "      - name: noisy",
              "        config: {enabled: false}",
              "      - name: all",
              "        config: {minimum_severity: trace}");

      log(sdk, "noisy", Severity.FATAL);
      log(sdk, "all", Severity.TRACE);
      log(sdk, "other", Severity.WARN);
      log(sdk, "other", Severity.WARN2);

      assertThat(declared.logs.severities()).containsExactly("TRACE", "WARN2");
    }
  }

  @Test
  void create_traceBased_dropsWhatBelongsToATraceThatIsNotSampled() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "logger_provider:",
              SIMPLE,
              "  logger_configurator/development:",
              "    default_config: {trace_based: true}",
              "tracer_provider:",
              "  processors: [{simple: {exporter: {memory: }}}]",
              "  sampler: {always_off: }");
      Logger logger = sdk.getLogsBridge().get("x");
      Span span = sdk.getTracer("x").spanBuilder("s").startSpan();
      try (Scope scope = Context.root().with(span).makeCurrent()) {
        logger.logRecordBuilder().setSeverity(Severity.ERROR).emit();
      }
      logger.logRecordBuilder().setSeverity(Severity.INFO).emit();

      assertThat(declared.logs.severities()).containsExactly("INFO");
    }
  }

  @Test
  void create_eventBridge_addsEventsToTheCurrentSpan() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "tracer_provider: {processors: [{simple: {exporter: {memory: }}}]}",
              "logger_provider: {processors: [{event_to_span_event_bridge/development: }]}");
      Span span = sdk.getTracer("x").spanBuilder("s").startSpan();
      try (Scope scope = Context.root().with(span).makeCurrent()) {
        sdk.getLogsBridge().get("x").logRecordBuilder().setEventName("event").emit();
      }
      span.end();

      assertThat(declared.spans.items.get(0).getEvents())
          .singleElement()
          .satisfies(event -> assertThat(event.getName()).isEqualTo("event"));
    }
  }
}
