package io.opentelemetry.sdk.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The reader with a thread of its own. */
@Timeout(60)
class PeriodicMetricReaderThreadTest {

  private static final Logger LOGGER = Logger.getLogger(PeriodicMetricReader.class.getName());
  private static final CollectionRegistration SOURCE =
      new CollectionRegistration() {
        @Override
        public Collection<MetricData> collectAllMetrics() {
          return List.of(TestMetrics.sum("m", 1));
        }
      };

  private final FakeExporter exporter = new FakeExporter();
  private final AtomicReference<Thread> worker = new AtomicReference<>();

  @BeforeEach
  void silence() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterEach
  void restore() {
    LOGGER.setLevel(null);
  }

  private CompletableResultCode noteThread() {
    worker.set(Thread.currentThread());
    return CompletableResultCode.ofSuccess();
  }

  @Test
  void interval_isOver_exportsOnADaemonThread() throws InterruptedException {
    CountDownLatch exported = new CountDownLatch(2);
    exporter.onExport =
        () -> {
          exported.countDown();
          return noteThread();
        };
    PeriodicMetricReader reader =
        PeriodicMetricReader.builder(exporter).setInterval(1, TimeUnit.MILLISECONDS).build();

    reader.register(SOURCE);
    exported.await();
    reader.shutdown().join(30, TimeUnit.SECONDS);

    assertThat(worker.get().isDaemon()).isTrue();
    assertThat(worker.get().getName()).isEqualTo("PeriodicMetricReader");
  }

  @Test
  void shutdown_always_endsTheThread() throws InterruptedException {
    exporter.onExport = this::noteThread;
    PeriodicMetricReader reader = PeriodicMetricReader.create(exporter);
    reader.register(SOURCE);

    assertThat(reader.shutdown().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();

    worker.get().join();
    assertThat(worker.get()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void forceFlush_exporterAnswersAtOnce_isDoneWhenItReturns() {
    PeriodicMetricReader reader = PeriodicMetricReader.create(exporter);
    reader.register(SOURCE);

    assertThat(reader.forceFlush().isSuccess()).isTrue();
    assertThat(exporter.calls).containsExactly("m:1", "flush");

    reader.shutdown();
  }

  @Test
  void shutdown_exporterHangs_failsInTimeAndEndsTheThread() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    exporter.onExport =
        () -> {
          worker.set(Thread.currentThread());
          begun.countDown();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new CompletableResultCode();
        };
    CompletableResultCode exporterShutdown = new CompletableResultCode();
    exporter.onShutdown = exporterShutdown::succeed;
    PeriodicMetricReader reader =
        PeriodicMetricReader.builder(exporter)
            .setInterval(1, TimeUnit.MILLISECONDS)
            .setTimeout(Duration.ofMillis(20))
            .build();
    reader.register(SOURCE);
    begun.await();

    CompletableResultCode result = reader.shutdown().join(30, TimeUnit.SECONDS);

    assertThat(result.getFailureThrowable()).isInstanceOf(TimeoutException.class);
    worker.get().join();
    assertThat(exporterShutdown.join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
  }
}
