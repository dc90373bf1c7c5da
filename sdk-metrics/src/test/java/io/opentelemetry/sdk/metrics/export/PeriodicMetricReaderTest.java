package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.peregrine.sdk.common.internal.Kept;
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
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class PeriodicMetricReaderTest extends PeriodicReaderFixture {

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

  @Test
  void forceFlush_exportIsKept_leavesTheAnswerToTheExporter() {
    exporter.onExport = () -> CompletableResultCode.ofExceptionalFailure(new KeptFailure());
    PeriodicMetricReader reader = reader();

    assertThat(reader.forceFlush().isSuccess()).isTrue();
    exporter.onFlush = CompletableResultCode::ofFailure;
    assertThat(reader.forceFlush().isSuccess()).isFalse();
  }

  private static final class KeptFailure extends Exception implements Kept {
    private static final long serialVersionUID = 1;
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
