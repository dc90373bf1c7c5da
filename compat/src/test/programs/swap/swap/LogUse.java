package swap;

import static swap.ApiUse.sorted;
import static swap.Main.print;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The logs SDK: a processor that changes records, and an exporter that describes them. */
final class LogUse {
  private LogUse() {}

  static void run() {
    KeepingExporter exporter = new KeepingExporter();
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setLogLimits(
                () ->
                    LogLimits.builder()
                        .setMaxNumberOfAttributes(4)
                        .setMaxAttributeValueLength(8)
                        .build())
            .addLogRecordProcessor(new ChangingProcessor())
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
            .build();
    Logger logger =
        provider
            .loggerBuilder("swap")
            .setInstrumentationVersion("1")
            .setSchemaUrl("http://schema")
            .build();

    bodies(logger);
    fields(logger);
    contexts(logger);
    limits(logger);
    print("log.enabled", logger.isEnabled(Severity.TRACE));
    print(
        "log.enabled without processor",
        SdkLoggerProvider.builder().build().get("x").isEnabled(Severity.FATAL));
    print("log.flush", provider.forceFlush().join(5, TimeUnit.SECONDS).isSuccess());
    print("log.shutdown", provider.shutdown().join(5, TimeUnit.SECONDS).isSuccess());
    logger.logRecordBuilder().setBody("late").emit();

    int number = 0;
    for (LogRecordData log : exporter.kept) {
      describe("log " + number++, log);
    }
  }

  private static void bodies(Logger logger) {
    logger.logRecordBuilder().setBody("text").emit();
    logger.logRecordBuilder().setBody(Value.of(7)).emit();
    logger.logRecordBuilder().setBody(Value.of(new byte[] {1, 2})).emit();
    logger.logRecordBuilder().setBody(Value.of(Value.of(true), Value.of(1.5))).emit();
    logger.logRecordBuilder().setBody(Value.of(KeyValue.of("k", Value.of("v")))).emit();
    logger.logRecordBuilder().emit();
  }

  private static void fields(Logger logger) {
    logger
        .logRecordBuilder()
        .setTimestamp(5, TimeUnit.SECONDS)
        .setObservedTimestamp(Instant.ofEpochSecond(6, 7))
        .setSeverity(Severity.WARN3)
        .setSeverityText("warning")
        .setEventName("event")
        .setAttribute("string", "s")
        .setAttribute("long", 1)
        .setAttribute("boolean", true)
        .setBody("all")
        .emit();
    LogRecordBuilder twice = logger.logRecordBuilder().setBody("twice").setAttribute("a", 1);
    twice.emit();
    twice.setAttribute("b", 2).emit();
  }

  private static void contexts(Logger logger) {
    Span span =
        Span.wrap(
            SpanContext.create(
                "1".repeat(32), "2".repeat(16), TraceFlags.getSampled(), TraceState.getDefault()));
    try (Scope ignored = span.makeCurrent()) {
      logger.logRecordBuilder().setBody("current").emit();
      logger.logRecordBuilder().setContext(Context.root()).setBody("root").emit();
    }
    logger.logRecordBuilder().setContext(Context.root().with(span)).setBody("given").emit();
  }

  private static void limits(Logger logger) {
    LogRecordBuilder builder = logger.logRecordBuilder().setBody("a body that is long");
    for (int i = 0; i < 6; i++) {
      builder.setAttribute(AttributeKey.stringKey("k" + i), "a value that is long");
    }
    builder.setAttribute(AttributeKey.stringKey("null"), null);
    builder.setAttribute(AttributeKey.stringKey("k0"), "again").emit();
    logger
        .logRecordBuilder()
        .setException(new IllegalStateException("boom"))
        .setBody("exception")
        .emit();
  }

  private static void describe(String key, LogRecordData log) {
    print(key + ".scope", log.getInstrumentationScopeInfo().getName());
    Value<?> body = log.getBodyValue();
    print(key + ".body", body == null ? "none" : body.getType() + " " + body.asString());
    print(key + ".old body", oldBody(log));
    print(key + ".severity", log.getSeverity() + " " + log.getSeverityText());
    print(key + ".event", log.getEventName());
    print(key + ".times", times(log));
    print(
        key + ".span",
        log.getSpanContext().getTraceId()
            + " "
            + log.getSpanContext().getSpanId()
            + " "
            + log.getSpanContext().getTraceFlags());
    print(key + ".attributes", sorted(log.getAttributes()) + " of " + log.getTotalAttributeCount());
  }

  @SuppressWarnings("deprecation") // people use it
  private static String oldBody(LogRecordData log) {
    return log.getBody().getType() + " " + log.getBody().asString();
  }

  private static String times(LogRecordData log) {
    boolean now = log.getObservedTimestampEpochNanos() > 1_000_000_000_000L;
    return log.getTimestampEpochNanos()
        + " "
        + (now ? "now" : "" + log.getObservedTimestampEpochNanos());
  }

  private static final class ChangingProcessor implements LogRecordProcessor {

    @Override
    public void onEmit(Context context, ReadWriteLogRecord log) {
      print("log.processor sees", log.getBodyValue() + " " + log.getSeverity());
      if (log.getSeverity() == Severity.WARN3) {
        log.setAttribute(AttributeKey.stringKey("string"), "changed");
        log.setAllAttributes(Attributes.of(AttributeKey.longKey("added"), 1L));
        print("log.processor attribute", log.getAttribute(AttributeKey.stringKey("string")));
      }
    }
  }

  private static final class KeepingExporter implements LogRecordExporter {

    private final List<LogRecordData> kept = Collections.synchronizedList(new ArrayList<>());

    @Override
    public CompletableResultCode export(Collection<LogRecordData> logs) {
      kept.addAll(logs);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
