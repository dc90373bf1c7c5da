package io.opentelemetry.sdk.testing.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryLogRecordExporterTest {

  private final InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();
  private final LogRecordData first = TestLogRecordData.builder().setBody("first").build();
  private final LogRecordData second = TestLogRecordData.builder().setBody("second").build();

  @Test
  void export_severalTimes_keepsAllInOrder() {
    assertThat(exporter.export(List.of(first)).isSuccess()).isTrue();
    assertThat(exporter.export(List.of(second)).isSuccess()).isTrue();

    assertThat(exporter.getFinishedLogRecordItems()).containsExactly(first, second);
  }

  @Test
  void getFinishedLogRecordItems_laterExport_isACopyThatStays() {
    exporter.export(List.of(first));

    List<LogRecordData> records = exporter.getFinishedLogRecordItems();
    exporter.export(List.of(second));

    assertThat(records).containsExactly(first);
    assertThatThrownBy(records::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void reset_recordsKept_forgetsThemAndGoesOn() {
    exporter.export(List.of(first));

    exporter.reset();
    exporter.export(List.of(second));

    assertThat(exporter.getFinishedLogRecordItems()).containsExactly(second);
  }

  @Test
  void flush_always_succeedsAndKeepsRecords() {
    exporter.export(List.of(first));

    assertThat(exporter.flush().isSuccess()).isTrue();
    assertThat(exporter.getFinishedLogRecordItems()).containsExactly(first);
  }

  @Test
  void shutdown_recordsKept_forgetsThemAndKeepsNoMore() { // L63
    exporter.export(List.of(first));

    assertThat(exporter.shutdown().isSuccess()).isTrue();

    assertThat(exporter.export(List.of(second)).isSuccess()).isFalse();
    assertThat(exporter.getFinishedLogRecordItems()).isEmpty();
  }
}
