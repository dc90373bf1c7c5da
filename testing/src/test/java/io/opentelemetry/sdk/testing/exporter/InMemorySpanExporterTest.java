package io.opentelemetry.sdk.testing.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemorySpanExporterTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SpanData first = span("first");
  private final SpanData second = span("second");

  private static SpanData span(String name) {
    return TestSpanData.builder()
        .setName(name)
        .setKind(SpanKind.INTERNAL)
        .setStatus(StatusData.unset())
        .setStartEpochNanos(1)
        .setEndEpochNanos(2)
        .setHasEnded(true)
        .build();
  }

  @Test
  void export_severalTimes_keepsAllInOrder() {
    assertThat(exporter.export(List.of(first)).isSuccess()).isTrue();
    assertThat(exporter.export(List.of(second)).isSuccess()).isTrue();

    assertThat(exporter.getFinishedSpanItems()).containsExactly(first, second);
  }

  @Test
  void getFinishedSpanItems_laterExport_isACopyThatStays() {
    exporter.export(List.of(first));

    List<SpanData> spans = exporter.getFinishedSpanItems();
    exporter.export(List.of(second));

    assertThat(spans).containsExactly(first);
    assertThatThrownBy(spans::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void reset_spansKept_forgetsThemAndGoesOn() {
    exporter.export(List.of(first));

    exporter.reset();
    exporter.export(List.of(second));

    assertThat(exporter.getFinishedSpanItems()).containsExactly(second);
  }

  @Test
  void flush_always_succeedsAndKeepsSpans() {
    exporter.export(List.of(first));

    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.getFinishedSpanItems()).containsExactly(first);
  }

  @Test
  void shutdown_spansKept_forgetsThemAndKeepsNoMore() {
    exporter.export(List.of(first));

    assertThat(exporter.shutdown().isSuccess()).isTrue();

    assertThat(exporter.export(List.of(second)).isSuccess()).isFalse();
    assertThat(exporter.getFinishedSpanItems()).isEmpty();
  }
}
