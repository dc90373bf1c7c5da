package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Flush and shutdown. */
class PeriodicMetricReaderDrainTest extends PeriodicReaderFixture {

  @Test // M96
  void forceFlush_always_collectsExportsAndFlushesBeforeItReturns() {
    PeriodicMetricReader reader = reader();

    CompletableResultCode result = reader.forceFlush();

    assertThat(exporter.calls).containsExactly("m1:1", "flush");
    assertThat(result.isSuccess()).isTrue();
    assertThat(scheduler.waiting()).as("the tick alone").isEqualTo(1);
  }

  @Test
  void forceFlush_exportFails_fails() {
    IllegalStateException cause = new IllegalStateException("for the test");
    exporter.onExport = () -> CompletableResultCode.ofExceptionalFailure(cause);
    PeriodicMetricReader reader = reader();

    CompletableResultCode result = reader.forceFlush();

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.getFailureThrowable()).isSameAs(cause);
    assertThat(exporter.calls).containsExactly("m1:1", "flush");
  }

  @Test
  void forceFlush_exporterFlushFails_fails() {
    exporter.onFlush = CompletableResultCode::ofFailure;

    CompletableResultCode result = reader().forceFlush();

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void forceFlush_whileAnExportIsOpen_collectsAnewAfterIt() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();
    scheduler.advanceSeconds(60);

    CompletableResultCode first = reader.forceFlush();
    CompletableResultCode second = reader.forceFlush();
    assertThat(collections).isEqualTo(1);
    exporter.results.get(0).succeed();
    scheduler.runDue();
    assertThat(exporter.calls).containsExactly("m1:1", "m2:1");
    assertThat(first.isDone()).isFalse();
    exporter.results.get(1).succeed();
    scheduler.runDue();

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1", "flush");
    assertThat(first.isSuccess()).isTrue();
    assertThat(second.isSuccess()).isTrue();
  }

  @Test
  void forceFlush_openExportFails_fails() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();
    scheduler.advanceSeconds(60);

    CompletableResultCode result = reader.forceFlush();
    exporter.results.get(0).fail();
    scheduler.runDue();
    exporter.results.get(1).succeed();
    scheduler.runDue();

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
  }

  @Test
  void shutdown_whileAFlushFails_tellsOfItselfAsItWouldAfterIt() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();

    CompletableResultCode flush = reader.forceFlush();
    CompletableResultCode shutdown = reader.shutdown();
    exporter.results.get(0).fail();
    scheduler.runDue();
    exporter.results.get(1).succeed();
    scheduler.runDue();

    assertThat(flush.isDone()).isTrue();
    assertThat(flush.isSuccess()).isFalse();
    assertThat(shutdown.isSuccess()).isTrue();
  }

  @Test // M96
  void forceFlush_exportTakesTooLong_failsInTimeAndFlushesTheExporter() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();

    CompletableResultCode result = reader.forceFlush();
    scheduler.advance(TimeUnit.SECONDS.toNanos(30) - 1);
    assertThat(result.isDone()).isFalse();
    scheduler.advance(1);

    assertThat(result.getFailureThrowable()).isInstanceOf(TimeoutException.class);
    assertThat(exporter.calls).containsExactly("m1:1", "flush");
  }

  @Test // M96
  void forceFlush_resultComesAfterTheTimeout_exporterIsFlushedOnlyOnce() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();
    CompletableResultCode unused = reader.forceFlush();
    scheduler.advanceSeconds(30);

    exporter.results.get(0).succeed();
    scheduler.runDue();

    assertThat(exporter.calls).containsExactly("m1:1", "flush");
    scheduler.advanceSeconds(30);
    assertThat(exporter.calls).as("the reader goes on").hasSize(3);
  }

  @Test
  void forceFlush_notRegistered_flushesTheExporter() {
    PeriodicMetricReader reader =
        new PeriodicMetricReader(
            PeriodicMetricReader.builder(exporter).setExecutor(scheduler), scheduler.timer());

    assertThat(reader.forceFlush().isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("flush");
  }

  @Test // M93
  void shutdown_always_exportsALastTimeAndEndsEverything() {
    PeriodicMetricReader reader = reader();

    CompletableResultCode result = reader.shutdown();

    assertThat(result.isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("m1:1", "shutdown");
    assertThat(scheduler.isShutdown()).isTrue();
    assertThat(scheduler.waiting()).isZero();
    scheduler.advanceSeconds(600);
    assertThat(collections).isEqualTo(1);
  }

  @Test // M93
  void shutdown_again_isTheSameResult() {
    PeriodicMetricReader reader = reader();

    CompletableResultCode result = reader.shutdown();

    assertThat(reader.shutdown()).isSameAs(result);
    assertThat(reader.forceFlush()).isSameAs(result);
    assertThat(exporter.calls).containsExactly("m1:1", "shutdown");
  }

  @Test
  void shutdown_exportFails_fails() {
    exporter.onExport = CompletableResultCode::ofFailure;
    PeriodicMetricReader reader = reader();

    CompletableResultCode result = reader.shutdown();

    assertThat(result.isDone()).isTrue();
    assertThat(result.isSuccess()).isFalse();
    assertThat(exporter.calls).containsExactly("m1:1", "shutdown");
    assertThat(scheduler.isShutdown()).isTrue();
  }

  @Test
  void shutdown_whileAnExportIsOpen_waitsForItAndAnswersFlushes() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();
    scheduler.advanceSeconds(60);

    CompletableResultCode flush = reader.forceFlush();
    CompletableResultCode result = reader.shutdown();
    assertThat(exporter.calls).containsExactly("m1:1");
    exporter.results.get(0).succeed();
    scheduler.runDue();
    exporter.results.get(1).succeed();
    scheduler.runDue();

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1", "shutdown");
    assertThat(result.isSuccess()).isTrue();
    assertThat(flush.isSuccess()).isTrue();
  }

  @Test
  void shutdown_exporterNeverAnswers_failsInTimeAndEndsEverything() {
    exporter.answersLater();
    PeriodicMetricReader reader = reader();
    scheduler.advanceSeconds(60);

    CompletableResultCode result = reader.shutdown();
    scheduler.advanceSeconds(30);

    assertThat(result.getFailureThrowable()).isInstanceOf(TimeoutException.class);
    assertThat(exporter.calls).containsExactly("m1:1", "shutdown");
    assertThat(scheduler.isShutdown()).isTrue();
    scheduler.advanceSeconds(600);
    assertThat(collections).as("none after the exporter was shut down").isEqualTo(1);
    assertThat(scheduler.waiting()).isZero();
  }

  @Test
  void shutdown_outOfTimeWithBatchesLeft_callsTheExporterNoMore() {
    metrics = () -> List.of(TestMetrics.sum("a", 3));
    exporter.answersLater();
    PeriodicMetricReader reader =
        reader(PeriodicMetricReader.builder(exporter).setMaxExportBatchSize(1));
    scheduler.advanceSeconds(60);
    reader.shutdown();
    scheduler.advanceSeconds(30);

    exporter.results.get(0).succeed();
    scheduler.runDue();

    assertThat(exporter.calls).containsExactly("a:1", "shutdown");
  }

  @Test
  void shutdown_executorHasEnded_exportsInTheCallersThread() {
    metrics = () -> List.of(TestMetrics.sum("a", 2));
    exporter.answersLater();
    PeriodicMetricReader reader =
        reader(PeriodicMetricReader.builder(exporter).setMaxExportBatchSize(1));
    scheduler.shutdown();

    CompletableResultCode result = reader.shutdown();
    exporter.results.get(0).succeed();
    exporter.results.get(1).succeed();

    assertThat(result.isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("a:1", "a:1", "shutdown");
  }

  @Test
  void register_afterShutdown_collectsNothing() {
    PeriodicMetricReader reader =
        new PeriodicMetricReader(
            PeriodicMetricReader.builder(exporter).setExecutor(scheduler), scheduler.timer());
    reader.shutdown();

    reader.register(source());
    scheduler.advanceSeconds(600);

    assertThat(collections).isZero();
  }
}
