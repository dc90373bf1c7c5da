package dev.peregrine.logging.jul;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThatNullPointerException;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTelemetryHandlerTest {

  private static final AttributeKey<String> THREAD_NAME = AttributeKey.stringKey("thread.name");
  private static final AttributeKey<Long> THREAD_ID = AttributeKey.longKey("thread.id");

  private final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
  private final OpenTelemetryHandler handler =
      new OpenTelemetryHandler(telemetry.getOpenTelemetry());
  private final Logger logger = anonymousTo(handler);

  private static Logger anonymousTo(OpenTelemetryHandler handler) {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    return logger;
  }

  private LogRecordData only() {
    assertThat(telemetry.getLogRecords()).hasSize(1);
    return telemetry.getLogRecords().get(0);
  }

  private static LogRecord record(String loggerName, String message) {
    LogRecord record = new LogRecord(Level.INFO, message);
    record.setLoggerName(loggerName);
    return record;
  }

  @Test
  void publish_plainRecord_hasItsParts() { // L3, L20, L23
    LogRecord record = record("shop.payment", "card declined");
    record.setLevel(Level.WARNING);
    record.setInstant(Instant.ofEpochSecond(5, 6));

    handler.publish(record);

    assertThat(only())
        .hasInstrumentationScope(InstrumentationScopeInfo.create("shop.payment"))
        .hasTimestamp(5_000_000_006L)
        .hasSeverity(Severity.WARN)
        .hasSeverityText("WARNING")
        .hasBody("card declined")
        .hasSpanContext(SpanContext.getInvalid())
        .hasAttributesSatisfyingExactly(
            equalTo(THREAD_NAME, Thread.currentThread().getName()),
            equalTo(THREAD_ID, Thread.currentThread().getId()));
  }

  @Test
  void publish_inASpan_belongsToIt() {
    Span span = telemetry.getOpenTelemetry().getTracer("test").spanBuilder("span").startSpan();
    try (Scope scope = span.makeCurrent()) {
      logger.info("inside");
    }

    assertThat(only()).hasSpanContext(span.getSpanContext());
  }

  @Test
  void publish_exception_isRecorded() { // L26
    Exception thrown = new IllegalStateException("bad");

    logger.log(Level.SEVERE, "failed", thrown);

    assertThat(only()).hasBody("failed").hasException(thrown);
  }

  @Test
  void publish_parameters_areFormattedIn() {
    logger.log(Level.INFO, "order {0} of {1}", new Object[] {"A-1", "Bo"});

    assertThat(only()).hasBody("order A-1 of Bo");
  }

  @Test
  void publish_noParameters_leavesBracesAlone() {
    logger.info("order {0} isn't there");

    assertThat(only()).hasBody("order {0} isn't there");
  }

  @Test
  void publish_resourceBundle_localizes() {
    LogRecord record = record("shop", "key");
    record.setResourceBundle(
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"key", "localized"}};
          }
        });

    handler.publish(record);

    assertThat(only()).hasBody("localized");
  }

  @Test
  void publish_noMessage_hasNoBody() {
    handler.publish(record("shop", null));

    assertThat(only()).hasBody((Value<?>) null);
  }

  @ParameterizedTest
  @CsvSource({
    "SEVERE, ERROR",
    "WARNING, WARN",
    "INFO, INFO",
    "CONFIG, DEBUG3",
    "FINE, DEBUG2",
    "FINER, DEBUG",
    "FINEST, TRACE",
    "850, INFO",
    "1200, ERROR",
    "1, TRACE"
  })
  void publish_anyLevel_hasItsSeverity(String level, Severity severity) { // L18, L20
    logger.log(Level.parse(level), "message");

    assertThat(only()).hasSeverity(severity).hasSeverityText(level);
  }

  @Test
  void publish_recordOfAnotherThread_hasItsIdOnly() {
    LogRecord record = record("shop", "message");
    record.setLongThreadID(Long.MAX_VALUE);

    handler.publish(record);

    assertThat(only()).hasAttributesSatisfyingExactly(equalTo(THREAD_ID, Long.MAX_VALUE));
  }

  @Test
  void publish_threadWithoutName_hasItsIdOnly() throws InterruptedException {
    Thread thread = new Thread(() -> logger.info("message"), "");
    thread.start();
    thread.join();

    assertThat(only()).hasAttributesSatisfyingExactly(equalTo(THREAD_ID, thread.getId()));
  }

  @Test
  void publish_loggerWithoutName_isRoot() {
    handler.publish(record(null, "message"));
    handler.publish(record("", "message"));

    assertThat(telemetry.getLogRecords())
        .extracting(log -> log.getInstrumentationScopeInfo().getName())
        .containsExactly("ROOT", "ROOT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.opentelemetry.exporter.otlp.Some",
        "dev.peregrine.exporter.otlp.Some",
        "okhttp3.internal.concurrent.TaskRunner"
      })
  void publish_loggerOfAnExporter_isPassedOver(String loggerName) {
    handler.publish(record(loggerName, "export failed"));

    assertThat(telemetry.getLogRecords()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.opentelemetry.exporters",
        "okhttp3.OkHttpClient",
        "io.opentelemetry.demo.Shop",
        "io.opentelemetry.sdk.trace.SdkTracerProvider",
        "dev.peregrine.examples.Shop",
        "dev.peregrine.exporter"
      })
  void publish_anyOtherLogger_isEmitted(String loggerName) {
    handler.publish(record(loggerName, "message"));

    assertThat(telemetry.getLogRecords()).hasSize(1);
  }

  @Test
  void publish_duringAnExport_isPassedOver() {
    InstrumentationUtil.suppressInstrumentation(() -> logger.info("connection lost"));

    assertThat(telemetry.getLogRecords()).isEmpty();
  }

  @Test
  void publish_processorThatLogs_endsThere() {
    List<Logger> loggers = new ArrayList<>();
    InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor((context, log) -> loggers.get(0).info("again"))
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
            .build()) {
      OpenTelemetry logging = OpenTelemetrySdk.builder().setLoggerProvider(provider).build();
      loggers.add(anonymousTo(new OpenTelemetryHandler(logging)));

      loggers.get(0).info("once");
      loggers.get(0).info("twice");

      assertThat(exporter.getFinishedLogRecordItems())
          .extracting(log -> log.getBodyValue().asString())
          .containsExactly("once", "twice");
    }
  }

  @Test
  void publish_providerThatThrows_reportsAndReturns() {
    List<Exception> reported = new ArrayList<>();
    RuntimeException bad = new IllegalStateException("bad");
    OpenTelemetryHandler failing =
        new OpenTelemetryHandler(
            new OpenTelemetry() {
              @Override
              public io.opentelemetry.api.trace.TracerProvider getTracerProvider() {
                return OpenTelemetry.noop().getTracerProvider();
              }

              @Override
              public io.opentelemetry.api.logs.LoggerProvider getLogsBridge() {
                throw bad;
              }

              @Override
              public io.opentelemetry.context.propagation.ContextPropagators getPropagators() {
                return OpenTelemetry.noop().getPropagators();
              }
            });
    failing.setErrorManager(
        new ErrorManager() {
          @Override
          public synchronized void error(String message, Exception cause, int code) {
            reported.add(cause);
          }
        });

    failing.publish(record("shop", "one"));
    failing.publish(record("shop", "two"));

    assertThat(reported).containsExactly(bad, bad);
  }

  @Test
  void publish_levelOrFilterOfTheHandler_decide() {
    handler.setLevel(Level.INFO);
    handler.setFilter(record -> !record.getMessage().equals("unwanted"));

    logger.fine("too fine");
    logger.info("unwanted");
    logger.info("wanted");

    assertThat(only()).hasBody("wanted");
  }

  @Test
  void publish_nullOrClosed_isIgnored() {
    handler.publish(null);
    handler.close();
    logger.info("late");

    assertThat(telemetry.getLogRecords()).isEmpty();
  }

  @Test
  void create_null_namesParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> new OpenTelemetryHandler(null))
        .withMessage("openTelemetry");
  }
}
