package io.opentelemetry.sdk.trace.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanExporterTest {

  private final RecordingExporter first = new RecordingExporter();
  private final RecordingExporter second = new RecordingExporter();
  private final SpanExporter both = SpanExporter.composite(first, second);

  @Test
  void composite_ofNoneOrOne_isNoExtraLayer() {
    assertThat(SpanExporter.composite()).isSameAs(SpanExporter.noop());
    assertThat(SpanExporter.composite(List.of(first))).isSameAs(first);
    assertThat(both)
        .hasToString("MultiSpanExporter{spanExporters=[RecordingExporter{}, RecordingExporter{}]}");
  }

  @Test
  void composite_callsAll() { // T100
    assertThat(both.export(List.of()).isSuccess()).isTrue();
    assertThat(both.flush().isSuccess()).isTrue();
    assertThat(both.shutdown().isSuccess()).isTrue();
    assertThat(second.flushes).hasValue(1);
    assertThat(second.shutdowns).hasValue(1);
  }

  @Test
  void composite_oneThatFailsOrThrows_failsTheWhole() { // T34
    first.flushResult = CompletableResultCode::ofFailure;
    first.shutdownResult =
        () -> {
          throw new IllegalStateException("test");
        };

    assertThat(both.flush().isSuccess()).isFalse();
    assertThat(both.shutdown().getFailureThrowable()).hasMessage("test");
    assertThat(second.flushes).hasValue(1);
    assertThat(second.shutdowns).hasValue(1);
  }

  @Test
  void composite_isCompleteWhenAllAre() {
    CompletableResultCode pending = new CompletableResultCode();
    second.exportResult = () -> pending;
    CompletableResultCode result = both.export(List.of());
    assertThat(result.isDone()).isFalse();
    pending.succeed();

    assertThat(result.isSuccess()).isTrue();
  }

  @Test
  void noop_succeeds() {
    assertThat(SpanExporter.noop().export(List.of()).isSuccess()).isTrue();
    assertThat(SpanExporter.noop().flush().isSuccess()).isTrue();
    assertThat(SpanExporter.noop()).hasToString("NoopSpanExporter{}");
    SpanExporter.noop().close();
  }

  @Test
  void close_shutsDown() {
    first.close();

    assertThat(first.shutdowns).hasValue(1);
  }
}
