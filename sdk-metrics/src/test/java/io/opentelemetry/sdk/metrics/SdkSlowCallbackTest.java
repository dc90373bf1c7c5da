package io.opentelemetry.sdk.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** M68: a callback that does not return. */
@Timeout(60)
class SdkSlowCallbackTest {

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final Meter meter =
      SdkMeterProvider.builder()
          .registerMetricReader(reader)
          .setCallbackTimeout(Duration.ofMillis(50))
          .build()
          .get("test");
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void endCapture() {
    release.countDown();
    logs.close();
  }

  private void await() {
    boolean interrupted = false;
    while (true) {
      try {
        release.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Observes 1 before it hangs and 2 after that; then 3, without hanging. */
  private AutoCloseable hangingGauge() {
    return meter
        .gaugeBuilder("hanging")
        .buildWithCallback(
            m -> {
              if (calls.incrementAndGet() > 1) {
                m.record(3);
                return;
              }
              m.record(1);
              await();
              m.record(2);
            });
  }

  @Test
  void callback_thatHangs_isLeftBehindUntilItReturns() throws Exception {
    LongCounter counter = meter.counterBuilder("counter").build();
    counter.add(1);
    try (AutoCloseable unused = hangingGauge()) {
      // Neither what it has observed is reported, nor is it called again.
      assertThat(reader.values()).containsExactly(entry("counter", 1d));
      assertThat(reader.values()).containsExactly(entry("counter", 1d));
      assertThat(calls).hasValue(1);
      assertThat(logs.warnings())
          .singleElement()
          .asString()
          .contains("observable gauge \"hanging\"", "not returned within PT0.05S");

      release.countDown();
      Map<String, Double> values = reader.values();
      while (!values.containsKey("hanging")) {
        values = reader.values();
      }

      // Its late observation went nowhere.
      assertThat(values).containsEntry("hanging", 3d);
      assertThat(calls.get()).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void callbacks_afterOneThatHangs_areStillCalled() throws Exception {
    AtomicInteger healthy = new AtomicInteger();
    try (AutoCloseable first = hangingGauge();
        AutoCloseable second =
            meter
                .gaugeBuilder("healthy")
                .buildWithCallback(m -> m.record(healthy.incrementAndGet()))) {
      Map<String, Double> values = reader.values();
      while (!values.containsKey("healthy")) {
        values = reader.values();
      }

      assertThat(values).doesNotContainKey("hanging");
    }
  }

  @Test
  void callbackTimeout_ofAnyLength_isTaken() throws Exception {
    CollectingReader patient = CollectingReader.cumulative();
    Meter endless =
        SdkMeterProvider.builder()
            .registerMetricReader(patient)
            .setCallbackTimeout(ChronoUnit.FOREVER.getDuration())
            .build()
            .get("test");
    try (AutoCloseable unused = endless.gaugeBuilder("g").buildWithCallback(m -> m.record(1))) {
      assertThat(patient.values()).containsExactly(entry("g", 1d));
    }
  }

  @Test
  void collection_interrupted_goesOnWithoutCallbacks() throws Exception {
    LongCounter counter = meter.counterBuilder("counter").build();
    counter.add(1);
    try (AutoCloseable unused = hangingGauge()) {
      Thread.currentThread().interrupt();
      Map<String, Double> values = reader.values();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(values).containsEntry("counter", 1d);
    }
  }
}
