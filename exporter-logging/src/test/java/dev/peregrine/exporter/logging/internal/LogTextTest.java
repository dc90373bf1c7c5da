package dev.peregrine.exporter.logging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import org.junit.jupiter.api.Test;

class LogTextTest {

  private static final String NO_IDS = "00000000000000000000000000000000 0000000000000000";

  private final TestLogRecordData.Builder log =
      TestLogRecordData.builder()
          .setInstrumentationScopeInfo(InstrumentationScopeInfo.create("shop"))
          .setSeverity(Severity.WARN)
          .setBody("hello\nworld")
          .setAttributes(Attributes.builder().put("k", "v").build())
          .setObservedTimestamp(2, java.util.concurrent.TimeUnit.SECONDS);

  @Test
  void append_record_isTimeSeverityBodyIdsScopeAttributes() {
    log.setTimestamp(1_500, java.util.concurrent.TimeUnit.MILLISECONDS);
    assertThat(Lines.of(LogText::append, log.build()))
        .containsExactly(
            "1970-01-01T00:00:01.500Z WARN 'hello\\nworld' : "
                + NO_IDS
                + " [scopeInfo: shop:] {k=\"v\"}");
  }

  @Test
  void append_recordWithoutTime_hasThatOfItsObservation() {
    assertThat(Lines.of(LogText::append, log.build()).get(0)).startsWith("1970-01-01T00:00:02Z ");
  }

  @Test
  void append_event_tellsItsName() {
    assertThat(Lines.of(LogText::append, log.setEventName("order.placed").build()).get(0))
        .endsWith(" event order.placed");
  }
}
