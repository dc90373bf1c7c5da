package io.opentelemetry.sdk.logs;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SdkLoggerProviderTest {

  private final RecordingProcessor processor = new RecordingProcessor();
  private final SdkLoggerProvider provider =
      SdkLoggerProvider.builder().addLogRecordProcessor(processor).build();

  @Test
  void loggers_ofOneScope_areTheSame() { // L2, L29
    Logger logger =
        provider
            .loggerBuilder("name")
            .setInstrumentationVersion("1")
            .setSchemaUrl("http://schema")
            .setAttributes(Attributes.of(stringKey("k"), "v"))
            .build();
    logger.logRecordBuilder().emit();

    assertThat(provider.get("name")).isSameAs(provider.get("name")).isNotSameAs(logger);
    assertThat(processor.only().getInstrumentationScopeInfo())
        .satisfies(
            scope -> {
              assertThat(scope.getName()).isEqualTo("name");
              assertThat(scope.getVersion()).isEqualTo("1");
              assertThat(scope.getSchemaUrl()).isEqualTo("http://schema");
              assertThat(scope.getAttributes()).isEqualTo(Attributes.of(stringKey("k"), "v"));
            });
    assertThat(logger).hasToString("SdkLogger{scope=" + scope() + "}");
  }

  private Object scope() {
    return processor.only().getInstrumentationScopeInfo();
  }

  @Test
  void loggers_withoutName_work() { // L29
    provider.get("").logRecordBuilder().emit();
    provider.get(null).logRecordBuilder().emit();
    provider
        .loggerBuilder("x")
        .setInstrumentationVersion(null)
        .setSchemaUrl(null)
        .setAttributes(null)
        .build()
        .logRecordBuilder()
        .emit();

    assertThat(processor.records)
        .extracting(data -> data.getInstrumentationScopeInfo().getName())
        .containsExactly("", "", "x");
  }

  @Test
  void resources_areMerged() { // L28
    Resource service = Resource.create(Attributes.of(stringKey("service.name"), "shop"));
    Resource host = Resource.create(Attributes.of(stringKey("host.name"), "h"));
    SdkLoggerProvider.builder()
        .setResource(service)
        .addResource(host)
        .addLogRecordProcessor(processor)
        .build()
        .get("test")
        .logRecordBuilder()
        .emit();

    assertThat(processor.only().getResource()).isEqualTo(service.merge(host));
  }

  @Test
  void withoutProcessor_nothingIsEnabled() { // L41
    Logger logger = SdkLoggerProvider.builder().build().get("test");

    assertThat(logger.isEnabled(Severity.FATAL)).isFalse();
    logger.logRecordBuilder().setBody("nobody sees this").emit();
  }

  @Test
  void processors_areCalledInOrder() { // L47
    StringBuilder order = new StringBuilder();
    SdkLoggerProvider.builder()
        .addLogRecordProcessor((context, logRecord) -> order.append('b'))
        .addLogRecordProcessor((context, logRecord) -> order.append('c'))
        .addLogRecordProcessorFirst((context, logRecord) -> order.append('a'))
        .build()
        .get("test")
        .logRecordBuilder()
        .emit();

    assertThat(order).hasToString("abc");
  }

  @Test
  void logLimits_areAskedForWithEachRecord() { // L45
    AtomicInteger limit = new AtomicInteger(1);
    Logger logger =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(processor)
            .setLogLimits(() -> LogLimits.builder().setMaxNumberOfAttributes(limit.get()).build())
            .build()
            .get("test");
    logger.logRecordBuilder().setAttribute("a", 1).setAttribute("b", 2).emit();
    limit.set(2);
    logger.logRecordBuilder().setAttribute("a", 1).setAttribute("b", 2).emit();

    assertThat(processor.records)
        .extracting(data -> data.getAttributes().size())
        .containsExactly(1, 2);
  }

  @Test
  void logLimits_supplierFails_lastOnesStay() {
    Supplier<LogLimits> bad =
        () -> {
          throw new IllegalStateException("test");
        };
    Logger throwing =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(processor)
            .setLogLimits(bad)
            .build()
            .get("test");
    Logger absent =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(processor)
            .setLogLimits(() -> null)
            .build()
            .get("test");
    throwing.logRecordBuilder().setAttribute("a", 1).emit();
    absent.logRecordBuilder().setAttribute("a", 1).emit();

    assertThat(processor.records).hasSize(2);
  }

  @Test
  void forceFlush_asksTheProcessor() { // L32
    processor.result = new CompletableResultCode();
    CompletableResultCode result = provider.forceFlush();

    assertThat(processor.flushes).isEqualTo(1);
    assertThat(result.isDone()).isFalse();
    processor.result.succeed();
    assertThat(result.isSuccess()).isTrue();
  }

  @Test
  void shutdown_endsEverythingOnce() { // L31, L57
    Logger logger = provider.get("test");
    processor.result = CompletableResultCode.ofFailure();
    CompletableResultCode first = provider.shutdown();
    CompletableResultCode second = provider.shutdown();
    logger.logRecordBuilder().emit();
    provider.get("later").logRecordBuilder().emit();
    provider.close();

    assertThat(processor.shutdowns).isEqualTo(1);
    assertThat(first.isDone()).isTrue();
    assertThat(first.isSuccess()).isFalse();
    assertThat(second).isSameAs(first);
    assertThat(provider.forceFlush()).isSameAs(first);
    assertThat(processor.flushes).isZero();
    assertThat(processor.records).isEmpty();
    assertThat(logger.isEnabled(Severity.FATAL)).isFalse();
  }

  @Test
  void throwingProcessors_areContained() { // L48
    LogRecordProcessor bad = new ThrowingProcessor();
    SdkLoggerProvider one = SdkLoggerProvider.builder().addLogRecordProcessor(bad).build();
    SdkLoggerProvider two =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(bad)
            .addLogRecordProcessor(processor)
            .build();
    one.get("test").logRecordBuilder().emit();
    two.get("test").logRecordBuilder().emit();

    assertThat(processor.records).hasSize(1);
    assertThat(one.get("test").isEnabled(Severity.INFO)).isTrue();
    assertThat(two.get("test").isEnabled(Severity.INFO)).isTrue();
    assertThat(one.forceFlush().isSuccess()).isFalse();
    assertThat(two.forceFlush().isSuccess()).isFalse();
    assertThat(one.shutdown().isSuccess()).isFalse();
    assertThat(two.shutdown().isSuccess()).isFalse();
    assertThat(processor.shutdowns).isEqualTo(1);
  }

  private static final class ThrowingProcessor implements LogRecordProcessor {

    @Override
    public void onEmit(io.opentelemetry.context.Context context, ReadWriteLogRecord logRecord) {
      throw new IllegalStateException("test");
    }

    @Override
    public boolean isEnabled(
        io.opentelemetry.context.Context context,
        io.opentelemetry.sdk.common.InstrumentationScopeInfo scope,
        Severity severity,
        String eventName) {
      throw new IllegalStateException("test");
    }

    @Override
    public CompletableResultCode forceFlush() {
      throw new NoClassDefFoundError("test");
    }
  }

  @Test
  void composite_ofNoneOrOne_isNoComposite() {
    assertThat(LogRecordProcessor.composite()).hasToString("NoopLogRecordProcessor");
    assertThat(LogRecordProcessor.composite(processor)).isSameAs(processor);
    assertThat(LogRecordProcessor.composite(processor, processor))
        .hasToString(
            "MultiLogRecordProcessor{logRecordProcessors=[RecordingProcessor{},"
                + " RecordingProcessor{}]}");
    LogRecordProcessor.composite().onEmit(null, null);
    assertThat(LogRecordProcessor.composite().shutdown().isSuccess()).isTrue();
  }

  @Test
  void nullArguments_failFast() {
    SdkLoggerProviderBuilder builder = SdkLoggerProvider.builder();
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addLogRecordProcessor(null))
        .withMessage("processor");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addLogRecordProcessorFirst(null))
        .withMessage("processor");
    assertThatNullPointerException().isThrownBy(() -> builder.setClock(null)).withMessage("clock");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setLogLimits(null))
        .withMessage("logLimitsSupplier");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setResource(null))
        .withMessage("resource");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.addResource(null))
        .withMessage("resource");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setLoggerConfigurator(null))
        .withMessage("loggerConfigurator");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.setMeterProvider(null))
        .withMessage("meterProvider");
    assertThatNullPointerException()
        .isThrownBy(() -> provider.setLoggerConfigurator(null))
        .withMessage("loggerConfigurator");
    assertThatNullPointerException()
        .isThrownBy(() -> LogRecordProcessor.composite(processor, null))
        .withMessage("processor");
  }

  @Test
  void toString_namesTheParts() {
    assertThat(provider.toString())
        .startsWith("SdkLoggerProvider{clock=SystemClock{}, resource=")
        .endsWith(", logRecordProcessor=RecordingProcessor{}}");
  }
}
