package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import org.junit.jupiter.api.Test;

/** With an exporter that keeps what it cannot send at once, nobody waits for a server. */
class PeriodicMetricReaderKeepingTest extends PeriodicReaderFixture {

  private final KeepingExporter keeping = new KeepingExporter(exporter.answersLater());
  private final PeriodicMetricReader reader = reader(PeriodicMetricReader.builder(keeping));

  @Test
  void tick_inAnOutage_goesOnWithTheNextAtOnce() {
    scheduler.advanceSeconds(180);

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1", "m3:1");
    assertThat(exporter.results).noneMatch(CompletableResultCode::isDone);
  }

  @Test
  void forceFlush_inAnOutage_failsAsSoonAsTheExporterSaysSo() {
    exporter.onFlush = CompletableResultCode::ofFailure;

    CompletableResultCode result = reader.forceFlush();

    assertThat(exporter.calls).containsExactly("m1:1", "flush");
    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void forceFlush_exportIsToldAfterTheFlush_waitsForBoth() {
    CompletableResultCode result = reader.forceFlush();
    assertThat(exporter.calls).containsExactly("m1:1", "flush");
    assertThat(result.isDone()).isFalse();
    exporter.results.get(0).fail();

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void shutdown_afterAFlushThatFailed_tellsOfItself() {
    exporter.onFlush = CompletableResultCode::ofFailure;
    CompletableResultCode flush = reader.forceFlush();
    CompletableResultCode shutdown = reader.shutdown();
    exporter.results.forEach(CompletableResultCode::succeed);

    assertThat(flush.isSuccess()).isFalse();
    assertThat(shutdown.isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("m1:1", "flush", "m2:1", "shutdown");
  }

  @Test
  void tick_exporterHasNoRoom_waitsForTheResult() {
    keeping.ready = false;
    scheduler.advanceSeconds(70);
    keeping.ready = true;
    assertThat(exporter.calls).containsExactly("m1:1");
    scheduler.advanceSeconds(50);
    assertThat(exporter.calls).as("one is under way").containsExactly("m1:1");
    exporter.results.get(0).succeed();
    scheduler.advanceSeconds(60);
    assertThat(exporter.calls).containsExactly("m1:1", "m2:1");
  }
}
