package io.opentelemetry.sdk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tests of applications compare. */
class LogRecordEqualityTest {

  private static final Exception EXCEPTION = new IllegalStateException("bad");

  private static LogRecordBuilder full(LogRecordBuilder builder) {
    return builder
        .setContext(Contexts.with(Contexts.SAMPLED))
        .setTimestamp(5, TimeUnit.SECONDS)
        .setSeverity(Severity.WARN)
        .setSeverityText("WARNING")
        .setBody("body")
        .setEventName("event")
        .setAttribute("key", "value");
  }

  private static LogRecordData record(
      Resource resource, String scope, UnaryOperator<LogRecordBuilder> change) {
    RecordingProcessor processor = new RecordingProcessor();
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setClock(new FakeClock())
            .setResource(resource)
            .setLogLimits(() -> LogLimits.builder().setMaxNumberOfAttributes(2).build())
            .addLogRecordProcessor(processor)
            .build()) {
      change.apply(full(provider.get(scope).logRecordBuilder())).emit();
    }
    return processor.only();
  }

  private static LogRecordData record(UnaryOperator<LogRecordBuilder> change) {
    return record(Resource.empty(), "scope", change);
  }

  private static LogRecordData record() {
    return record(UnaryOperator.identity());
  }

  @Test
  void records_withTheSameValues_areEqual() {
    assertThat(record()).isEqualTo(record()).hasSameHashCodeAs(record());
    assertThat(record(builder -> builder.setBody(Value.of("body")))).isEqualTo(record());
    assertThat(record(builder -> builder.setException(EXCEPTION)))
        .isEqualTo(record(builder -> builder.setException(EXCEPTION)));
  }

  static Stream<LogRecordData> others() {
    return Stream.of(
        record(Resource.create(Attributes.builder().put("a", "b").build()), "scope", b -> b),
        record(Resource.empty(), "other", b -> b),
        record(builder -> builder.setContext(Context.root())),
        record(builder -> builder.setTimestamp(6, TimeUnit.SECONDS)),
        record(builder -> builder.setObservedTimestamp(6, TimeUnit.SECONDS)),
        record(builder -> builder.setSeverity(Severity.WARN2)),
        record(builder -> builder.setSeverityText("W")),
        record(builder -> builder.setBody("other")),
        record(builder -> builder.setEventName("other")),
        record(builder -> builder.setAttribute("key", "other")),
        record(builder -> builder.setException(EXCEPTION)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void records_withAnyOtherValue_differ(LogRecordData other) {
    assertThat(other).isNotEqualTo(record());
    assertThat(record()).isNotEqualTo(other);
  }

  @Test
  void records_withOneAttributeMoreThatWasDropped_differ() {
    LogRecordData two = record(builder -> builder.setAttribute("second", 2));
    LogRecordData three =
        record(builder -> builder.setAttribute("second", 2).setAttribute("third", 3));

    assertThat(three.getAttributes()).isEqualTo(two.getAttributes());
    assertThat(three).isNotEqualTo(two);
  }
}
