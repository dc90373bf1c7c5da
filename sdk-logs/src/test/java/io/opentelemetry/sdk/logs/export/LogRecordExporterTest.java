package io.opentelemetry.sdk.logs.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogRecordExporterTest {

  private final RecordingExporter first = new RecordingExporter();
  private final RecordingExporter second = new RecordingExporter();

  @Test
  void composite_ofNoneOrOne_isNoComposite() {
    assertThat(LogRecordExporter.composite()).isSameAs(LogRecordExporter.noop());
    assertThat(LogRecordExporter.composite(first)).isSameAs(first);
    assertThatNullPointerException()
        .isThrownBy(() -> LogRecordExporter.composite(first, null))
        .withMessage("exporter");
  }

  @Test
  void composite_ofSeveral_callsAllOfThem() {
    LogRecordExporter both = LogRecordExporter.composite(first, second);
    first.exportResult =
        () -> {
          throw new IllegalStateException("test");
        };

    assertThat(both.export(List.of()).isSuccess()).isFalse();
    first.exportResult = CompletableResultCode::ofSuccess;
    assertThat(both.export(List.of()).isSuccess()).isTrue();
    assertThat(both.flush().isSuccess()).isTrue();
    both.close();
    assertThat(second.flushes).hasValue(1);
    assertThat(first.shutdowns).hasValue(1);
    assertThat(second.shutdowns).hasValue(1);
    assertThat(both)
        .hasToString(
            "MultiLogRecordExporter{logRecordExporters=[RecordingExporter{},"
                + " RecordingExporter{}]}");
  }

  @Test
  void noop_always_succeeds() {
    LogRecordExporter noop = LogRecordExporter.noop();

    assertThat(noop.export(List.of()).isSuccess()).isTrue();
    assertThat(noop.flush().isSuccess()).isTrue();
    assertThat(noop.shutdown().isSuccess()).isTrue();
    assertThat(noop).hasToString("NoopLogRecordExporter{}");
  }
}
