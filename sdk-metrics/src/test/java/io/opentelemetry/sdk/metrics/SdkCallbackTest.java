package io.opentelemetry.sdk.metrics;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asynchronous instruments, from builder to point. */
class SdkCallbackTest {

  private static final AttributeKey<String> KEY = stringKey("key");

  private final CapturedLogs logs = CapturedLogs.of(SdkMeterProvider.class.getPackageName());
  private final CollectingReader reader = CollectingReader.cumulative();
  private final CollectingReader other = CollectingReader.delta();
  private final SdkMeterProvider provider =
      SdkMeterProvider.builder().registerMetricReader(reader).registerMetricReader(other).build();
  private final Meter meter = provider.get("test");
  private final List<AutoCloseable> handles = new ArrayList<>();

  @AfterEach
  void endCapture() throws Exception {
    for (AutoCloseable handle : handles) {
      handle.close();
    }
    logs.close();
  }

  private void keep(AutoCloseable handle) {
    handles.add(handle);
  }

  @Test // M4
  void instruments_ofAllKinds_areAggregatedByKind() {
    keep(meter.counterBuilder("lc").buildWithCallback(m -> m.record(1)));
    keep(meter.counterBuilder("dc").ofDoubles().buildWithCallback(m -> m.record(1.5)));
    keep(meter.upDownCounterBuilder("lu").buildWithCallback(m -> m.record(-2)));
    keep(meter.upDownCounterBuilder("du").ofDoubles().buildWithCallback(m -> m.record(-2.5)));
    keep(meter.gaugeBuilder("lg").ofLongs().buildWithCallback(m -> m.record(3)));
    keep(meter.gaugeBuilder("dg").buildWithCallback(m -> m.record(3.5, Attributes.empty())));

    assertThat(reader.values())
        .containsExactly(
            entry("lc", 1d),
            entry("dc", 1.5),
            entry("lu", -2d),
            entry("du", -2.5),
            entry("lg", 3d),
            entry("dg", 3.5));
    assertThat(reader.collect())
        .extracting(MetricData::getType)
        .containsExactly(
            MetricDataType.LONG_SUM,
            MetricDataType.DOUBLE_SUM,
            MetricDataType.LONG_SUM,
            MetricDataType.DOUBLE_SUM,
            MetricDataType.LONG_GAUGE,
            MetricDataType.DOUBLE_GAUGE);
  }

  @Test // M12, M67
  void callbacks_runOnceACollection_forTheCollectingReader() {
    AtomicInteger calls = new AtomicInteger();
    keep(meter.counterBuilder("c").buildWithCallback(m -> m.record(calls.incrementAndGet() * 10L)));

    assertThat(reader.values()).containsExactly(entry("c", 10d));
    assertThat(other.values()).containsExactly(entry("c", 20d));
    assertThat(other.values()).containsExactly(entry("c", 10d));
    assertThat(reader.values()).containsExactly(entry("c", 40d));
  }

  @Test // M11, M12
  void callbacks_ofTheSameInstrument_allRun() {
    keep(meter.gaugeBuilder("g").buildWithCallback(m -> m.record(1, Attributes.of(KEY, "first"))));
    keep(meter.gaugeBuilder("g").buildWithCallback(m -> m.record(2, Attributes.of(KEY, "second"))));

    assertThat(reader.series())
        .containsEntry(Attributes.of(KEY, "first"), 1d)
        .containsEntry(Attributes.of(KEY, "second"), 2d)
        .hasSize(2);
  }

  @Test // M12
  void observations_ofARound_shareOneTime() {
    AtomicLong time = new AtomicLong(1_000_000_000);
    SdkMeterProvider ticking =
        SdkMeterProvider.builder()
            .registerMetricReader(reader)
            .setClock(new TickingClock(time))
            .build();
    Meter ticked = ticking.get("m");
    keep(ticked.gaugeBuilder("a").buildWithCallback(m -> m.record(time.addAndGet(5))));
    keep(ticked.gaugeBuilder("b").buildWithCallback(m -> m.record(time.addAndGet(5))));

    assertThat(reader.collect())
        .hasSize(2)
        .flatExtracting(metric -> metric.getData().getPoints())
        .extracting(PointData::getEpochNanos)
        .containsOnly(time.get());
  }

  @Test // M11
  void callback_closed_isCalledNoMore() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    AutoCloseable handle =
        meter
            .gaugeBuilder("g")
            .buildWithCallback(
                m -> {
                  calls.incrementAndGet();
                  m.record(1);
                });
    assertThat(reader.names()).containsExactly("g");

    handle.close();
    handle.close();

    assertThat(reader.collect()).isEmpty();
    assertThat(calls).hasValue(1);
  }

  @Test // M11
  void callback_closedDuringACollection_isSafe() {
    List<AutoCloseable> others = new ArrayList<>();
    keep(
        meter
            .gaugeBuilder("first")
            .buildWithCallback(
                m -> {
                  m.record(1);
                  for (AutoCloseable handle : others) {
                    closeQuietly(handle);
                  }
                }));
    for (int i = 0; i < 3; i++) {
      others.add(meter.gaugeBuilder("other" + i).buildWithCallback(m -> m.record(2)));
    }

    assertThat(reader.names()).containsExactly("first");
    assertThat(reader.names()).containsExactly("first");
  }

  private static void closeQuietly(AutoCloseable handle) {
    try {
      handle.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void callback_thatRegistersAnother_isSafe() {
    keep(
        meter
            .gaugeBuilder("first")
            .buildWithCallback(
                m -> {
                  m.record(1);
                  keep(meter.gaugeBuilder("second").buildWithCallback(n -> n.record(2)));
                }));

    assertThat(reader.names()).containsExactly("first");
    assertThat(reader.names()).containsExactly("first", "second");
  }

  @Test
  void callback_thatThrows_costsOnlyItsOwnInstrument() {
    AtomicReference<RuntimeException> failure =
        new AtomicReference<>(new IllegalStateException("test"));
    keep(
        meter
            .gaugeBuilder("failing")
            .buildWithCallback(
                m -> {
                  RuntimeException thrown = failure.get();
                  if (thrown != null) {
                    throw thrown;
                  }
                  m.record(1);
                }));
    keep(meter.gaugeBuilder("healthy").buildWithCallback(m -> m.record(2)));

    assertThat(reader.names()).containsExactly("healthy");
    assertThat(reader.names()).containsExactly("healthy");
    assertThat(logs.warnings())
        .singleElement()
        .isEqualTo("The callback of observable gauge \"failing\" has thrown");

    failure.set(null);
    assertThat(reader.names()).containsExactly("failing", "healthy");
  }

  @Test
  void callback_thatOverflowsItsStack_costsOnlyItsOwnInstrument() {
    keep(meter.gaugeBuilder("deep").buildWithCallback(m -> recurse(1)));
    keep(meter.gaugeBuilder("healthy").buildWithCallback(m -> m.record(2)));

    assertThat(reader.names()).containsExactly("healthy");
  }

  @SuppressWarnings("InfiniteRecursion") // what the test is about
  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }

  @Test // M72, M68
  void attributes_notObservedThisTime_areNotReported() {
    AtomicInteger round = new AtomicInteger();
    keep(
        meter
            .upDownCounterBuilder("u")
            .buildWithCallback(
                m -> m.record(1, Attributes.of(KEY, "round" + round.incrementAndGet()))));

    assertThat(reader.series()).containsOnlyKeys(Attributes.of(KEY, "round1"));
    assertThat(reader.series()).containsOnlyKeys(Attributes.of(KEY, "round2"));
  }

  @Test // M68
  void observations_outsideOfCallbacks_areIgnored() {
    ObservableLongMeasurement observer = meter.counterBuilder("c").buildObserver();
    AtomicReference<ObservableDoubleMeasurement> leaked = new AtomicReference<>();
    keep(
        meter
            .gaugeBuilder("g")
            .buildWithCallback(
                m -> {
                  leaked.set(m);
                  observer.record(7);
                }));

    observer.record(5);
    assertThat(reader.collect()).isEmpty();
    leaked.get().record(6);
    assertThat(reader.collect()).isEmpty();
    assertThat(logs.warnings()).singleElement().asString().contains("counter \"c\"", "ignored");
  }

  @Test // M68
  void observations_ofAnotherThread_areIgnored() {
    keep(
        meter
            .gaugeBuilder("g")
            .buildWithCallback(
                m -> {
                  m.record(1);
                  Thread thread = new Thread(() -> m.record(2));
                  thread.start();
                  joinUninterruptibly(thread);
                }));

    assertThat(reader.values()).containsExactly(entry("g", 1d));
  }

  private static void joinUninterruptibly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test // M66
  void observations_thatAreNoNumbers_areIgnored() {
    keep(meter.gaugeBuilder("g").buildWithCallback(m -> m.record(Double.NaN)));

    assertThat(reader.collect()).isEmpty();
    assertThat(logs.warnings()).singleElement().asString().contains("must be a number");
  }

  @Test // M13
  void batchCallback_observesAllItsInstruments() {
    ObservableLongMeasurement count = meter.counterBuilder("count").buildObserver();
    ObservableDoubleMeasurement load = meter.gaugeBuilder("load").buildObserver();
    keep(
        meter.batchCallback(
            () -> {
              count.record(1);
              load.record(0.5);
            },
            count,
            load));

    assertThat(reader.values()).containsExactly(entry("count", 1d), entry("load", 0.5));
  }

  @Test // M13
  void batchCallback_instrumentsOfOthers_areLeftOut() {
    ObservableLongMeasurement own = meter.counterBuilder("own").buildObserver();
    ObservableLongMeasurement foreign =
        provider.get("m2").counterBuilder("foreign").buildObserver();
    keep(
        meter.batchCallback(
            () -> {
              own.record(1);
              foreign.record(2);
            },
            own,
            foreign,
            MeterProvider.noop().get("m3").counterBuilder("noop").buildObserver()));

    assertThat(reader.values()).containsExactly(entry("own", 1d));
    assertThat(logs.warnings())
        .hasSize(3)
        .first()
        .asString()
        .contains("foreign", "not an asynchronous instrument of this meter");
  }

  @Test
  @SuppressWarnings("NullAway")
  void callbacks_null_areIgnored() {
    keep(meter.gaugeBuilder("g").buildWithCallback(null));
    keep(meter.batchCallback(null, meter.counterBuilder("c").buildObserver()));
    keep(meter.batchCallback(() -> {}, null, (ObservableLongMeasurement[]) null));

    assertThat(reader.collect()).isEmpty();
    assertThat(logs.warnings()).hasSize(4);
  }
}
