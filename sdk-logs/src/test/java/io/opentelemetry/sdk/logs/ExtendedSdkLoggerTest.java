package io.opentelemetry.sdk.logs;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.logs.LoggerConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.incubator.logs.ExtendedLogger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What api-incubator adds, with that artifact on the class path. */
class ExtendedSdkLoggerTest {

  private final RecordingProcessor processor = new RecordingProcessor();
  private final SdkLoggerProvider provider =
      SdkLoggerProvider.builder().addLogRecordProcessor(processor).build();
  private final ExtendedLogger logger = (ExtendedLogger) provider.get("test");

  @Test
  void logRecordBuilder_everythingSet_hasIt() {
    logger
        .logRecordBuilder()
        .setTimestamp(1, TimeUnit.NANOSECONDS)
        .setTimestamp(Instant.ofEpochSecond(0, 2))
        .setObservedTimestamp(3, TimeUnit.NANOSECONDS)
        .setObservedTimestamp(Instant.ofEpochSecond(0, 4))
        .setContext(Contexts.with(Contexts.SAMPLED))
        .setSeverity(Severity.INFO)
        .setSeverityText("info")
        .setBody("text")
        .setBody(Value.of(1))
        .setEventName("event")
        .setAllAttributes(Attributes.of(stringKey("a"), "a"))
        .setAttribute(stringKey("b"), "b")
        .setException(new IllegalStateException())
        .emit();

    LogRecordData data = processor.only();
    assertThat(data.getTimestampEpochNanos()).isEqualTo(2);
    assertThat(data.getObservedTimestampEpochNanos()).isEqualTo(4);
    assertThat(data.getSpanContext()).isSameAs(Contexts.SAMPLED);
    assertThat(data.getSeverity()).isEqualTo(Severity.INFO);
    assertThat(data.getSeverityText()).isEqualTo("info");
    assertThat(data.getBodyValue()).isEqualTo(Value.of(1));
    assertThat(data.getEventName()).isEqualTo("event");
    assertThat(data.getAttributes().asMap().keySet())
        .contains(stringKey("a"), stringKey("b"), stringKey("exception.type"));
  }

  @Test
  void disabled_emitsNothing() {
    provider.setLoggerConfigurator(scope -> LoggerConfig.disabled());
    logger.logRecordBuilder().setBody("text").emit();

    assertThat(processor.records).isEmpty();
    assertThat(logger.isEnabled(Severity.FATAL)).isFalse();
  }
}
