package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodicMetricReaderTest {

  private static final Logger LOGGER = Logger.getLogger(PeriodicMetricReader.class.getName());

  private final ManualScheduler scheduler = new ManualScheduler();
  private final FakeExporter exporter = new FakeExporter();
  private int collections;
  private Supplier<Collection<MetricData>> metrics =
      () -> List.of(TestMetrics.sum("m" + collections, 1));

  @BeforeEach
  void silence() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterEach
  void restore() {
    LOGGER.setLevel(null);
  }

  private PeriodicMetricReader reader() {
    return reader(PeriodicMetricReader.builder(exporter));
  }

  private PeriodicMetricReader reader(PeriodicMetricReaderBuilder builder) {
    PeriodicMetricReader reader =
        new PeriodicMetricReader(builder.setExecutor(scheduler), scheduler.timers());
    reader.register(source());
    return reader;
  }

  private CollectionRegistration source() {
    return new CollectionRegistration() {
      @Override
      public Collection<MetricData> collectAllMetrics() {
        collections++;
        return metrics.get();
      }
    };
  }

  @Test // M94
  void register_defaults_collectsEachMinute() {
    PeriodicMetricReader unused = reader();

    scheduler.advanceSeconds(59);
    assertThat(exporter.calls).isEmpty();
    scheduler.advanceSeconds(121);

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1", "m3:1");
  }

  @Test
  void register_anotherInterval_collectsAsOften() {
    PeriodicMetricReader unused =
        reader(PeriodicMetricReader.builder(exporter).setInterval(Duration.ofSeconds(5)));

    scheduler.advanceSeconds(10);

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1");
  }

  @Test // M90
  void register_again_staysWithTheFirst() {
    PeriodicMetricReader reader = reader();

    reader.register(CollectionRegistration.noop());
    scheduler.advanceSeconds(60);

    assertThat(exporter.calls).containsExactly("m1:1");
  }

  @Test
  void collect_nothing_doesNotExport() {
    metrics = List::of;
    PeriodicMetricReader reader = reader();

    scheduler.advanceSeconds(60);
    assertThat(exporter.calls).isEmpty();

    assertThat(reader.forceFlush().isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("flush");
  }

  @Test // M95
  void export_moreThanABatch_oneBatchAfterTheOther() {
    exporter.answersLater();
    metrics = () -> List.of(TestMetrics.sum("a", 2), TestMetrics.sum("b", 3));
    PeriodicMetricReader unused =
        reader(PeriodicMetricReader.builder(exporter).setMaxExportBatchSize(3));

    scheduler.advanceSeconds(60);
    assertThat(exporter.calls).containsExactly("a:2 b:1");

    exporter.results.get(0).succeed();
    scheduler.runDue();
    assertThat(exporter.calls).containsExactly("a:2 b:1", "b:2");
  }

  @Test // M95
  void export_failedBatch_theOthersFollow() {
    exporter.onExport = CompletableResultCode::ofFailure;
    metrics = () -> List.of(TestMetrics.sum("a", 3));
    PeriodicMetricReader reader =
        reader(PeriodicMetricReader.builder(exporter).setMaxExportBatchSize(1));

    assertThat(reader.forceFlush().isDone()).isTrue();

    assertThat(exporter.calls).containsExactly("a:1", "a:1", "a:1", "flush");
  }

  @Test // M94
  void tick_whileAnExportIsOpen_doesNotCollect() {
    exporter.answersLater();
    PeriodicMetricReader unused =
        reader(PeriodicMetricReader.builder(exporter).setTimeout(5, TimeUnit.MINUTES));

    scheduler.advanceSeconds(180);
    assertThat(collections).isEqualTo(1);

    exporter.results.get(0).succeed();
    scheduler.advanceSeconds(60);
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void tick_exporterThrows_theNextComes() {
    exporter.onExport =
        () -> {
          throw new IllegalStateException("for the test");
        };
    PeriodicMetricReader unused = reader();

    scheduler.advanceSeconds(120);

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1");
  }

  @Test
  void tick_exporterThrowsAnError_theNextComes() {
    exporter.onExport =
        () -> {
          throw new OutOfMemoryError("for the test");
        };
    PeriodicMetricReader unused = reader();

    scheduler.advanceSeconds(120);

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1");
  }

  @Test
  void tick_collectionThrows_theNextComes() {
    Supplier<Collection<MetricData>> sound = metrics;
    metrics =
        () -> {
          throw new IllegalStateException("for the test");
        };
    PeriodicMetricReader reader = reader();

    scheduler.advanceSeconds(60);
    assertThat(reader.forceFlush().getFailureThrowable()).hasMessage("for the test");
    metrics = sound;
    scheduler.advanceSeconds(60);

    assertThat(exporter.calls).containsExactly("flush", "m3:1");
  }

  @Test // X26
  void export_resultIsForgotten_theNextComesAfterTwiceTheTimeout() {
    exporter.answersLater();
    PeriodicMetricReader unused =
        reader(
            PeriodicMetricReader.builder(exporter)
                .setInterval(Duration.ofSeconds(10))
                .setTimeout(Duration.ofSeconds(10)));

    scheduler.advanceSeconds(29);
    assertThat(collections).isEqualTo(1);
    scheduler.advanceSeconds(11);
    assertThat(collections).isEqualTo(2);
  }

  @Test // X26
  void export_unlimitedTimeout_waitsForEver() {
    exporter.answersLater();
    PeriodicMetricReader reader =
        reader(PeriodicMetricReader.builder(exporter).setTimeout(0, TimeUnit.SECONDS));
    scheduler.advanceSeconds(60);
    CompletableResultCode flush = reader.forceFlush();

    scheduler.advance(TimeUnit.DAYS.toNanos(1));
    assertThat(flush.isDone()).isFalse();

    exporter.results.get(0).succeed();
    scheduler.runDue();
    exporter.results.get(1).succeed();
    scheduler.runDue();
    assertThat(flush.isSuccess()).isTrue();
  }

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
            PeriodicMetricReader.builder(exporter).setExecutor(scheduler), scheduler.timers());

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
  void tick_loggingFails_theNextComes() {
    exporter.onExport = CompletableResultCode::ofFailure;
    Handler broken =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            throw new IllegalStateException("for the test");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOGGER.setLevel(Level.ALL);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(broken);
    try {
      PeriodicMetricReader unused = reader();
      scheduler.advanceSeconds(120);
    } finally {
      LOGGER.removeHandler(broken);
      LOGGER.setUseParentHandlers(true);
    }

    assertThat(exporter.calls).containsExactly("m1:1", "m2:1");
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
            PeriodicMetricReader.builder(exporter).setExecutor(scheduler), scheduler.timers());
    reader.shutdown();

    reader.register(source());
    scheduler.advanceSeconds(600);

    assertThat(collections).isZero();
  }

  @Test
  void settings_ofTheExporter_arePassedOn() {
    PeriodicMetricReader reader = PeriodicMetricReader.create(exporter);

    assertThat(reader.getMemoryMode()).isEqualTo(MemoryMode.REUSABLE_DATA);
    assertThat(reader.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(reader.getDefaultAggregation(InstrumentType.COUNTER))
        .isSameAs(Aggregation.defaultAggregation());
    assertThat(reader)
        .hasToString(
            "PeriodicMetricReader{exporter=FakeExporter, intervalNanos=60000000000,"
                + " maxExportBatchSize=0}");
  }

  @Test
  void builder_badValues_throwsAndNamesThem() {
    PeriodicMetricReaderBuilder builder = PeriodicMetricReader.builder(exporter);
    List<Runnable> nulls = new ArrayList<>();
    nulls.add(() -> PeriodicMetricReader.builder(null));
    nulls.add(() -> builder.setInterval(null));
    nulls.add(() -> builder.setInterval(1, null));
    nulls.add(() -> builder.setTimeout(null));
    nulls.add(() -> builder.setTimeout(1, null));
    nulls.add(() -> builder.setExecutor(null));
    nulls.add(() -> builder.setMetricFilter(null));
    nulls.add(() -> builder.setInternalTelemetryVersion(null));

    assertThat(nulls).allSatisfy(call -> assertThatNullPointerException().isThrownBy(call::run));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setInterval(0, TimeUnit.SECONDS))
        .withMessage("interval must be positive, but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setTimeout(-1, TimeUnit.SECONDS))
        .withMessage("timeout must be non-negative, but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxExportBatchSize(0))
        .withMessage("maxExportBatchSize must be positive, but is 0");
  }
}
