package io.opentelemetry.sdk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.internal.Weighed;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a log record says that it takes of the memory budget. */
class LogWeightTest {

  private static final int SIZE = 100_000;
  private static final String LONG_TEXT = "x".repeat(SIZE);

  private static int weight(Consumer<LogRecordBuilder> recording) {
    return weight(recording, record -> {});
  }

  private static int weight(
      Consumer<LogRecordBuilder> recording, Consumer<ReadWriteLogRecord> processing) {
    int[] weight = {-1};
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                (context, record) -> {
                  processing.accept(record);
                  weight[0] = ((Weighed) record.toLogRecordData()).heavyBytes();
                })
            .build()) {
      LogRecordBuilder builder = provider.get("test").logRecordBuilder();
      recording.accept(builder);
      builder.emit();
    }
    return weight[0];
  }

  private static void assertIsAboutSize(int weight) {
    assertThat(weight).isBetween(SIZE, SIZE + 1000);
  }

  @Test
  void heavyBytes_usualRecord_isZero() {
    assertThat(weight(r -> r.setBody("a message").setAttribute("key", "value"))).isZero();
    assertThat(weight(r -> {})).isZero();
  }

  @Test
  void heavyBytes_longText_isAboutItsLength() {
    assertIsAboutSize(weight(r -> r.setBody(LONG_TEXT)));
    assertIsAboutSize(weight(r -> r.setBody(Value.of(Value.of(LONG_TEXT), Value.of(1)))));
    assertIsAboutSize(weight(r -> r.setAttribute("key", LONG_TEXT)));
    assertThat(weight(r -> r.setException(new IllegalStateException(LONG_TEXT))))
        .isBetween(SIZE / 2, 2 * SIZE);
  }

  @Test
  void heavyBytes_processorsChangedTheRecord_countsWhatIsLeft() {
    AttributeKey<String> key = AttributeKey.stringKey("key");
    assertIsAboutSize(weight(r -> {}, record -> record.setAttribute(key, LONG_TEXT)));
    assertThat(weight(r -> r.setAttribute(key, LONG_TEXT), record -> record.removeAttribute(key)))
        .isZero();
  }
}
