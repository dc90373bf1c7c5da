package io.opentelemetry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.peregrine.api.test.Threads;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.api.incubator.ExtendedOpenTelemetry;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlobalOpenTelemetryTest {

  private static final String AUTO_CONFIGURE = "otel.java.global-autoconfigure.enabled";

  private final RecordingOpenTelemetry instance = new RecordingOpenTelemetry();
  private CapturedLogs logs;

  @BeforeEach
  void reset() {
    GlobalOpenTelemetry.resetForTest();
    logs = CapturedLogs.of(Level.ALL, GlobalOpenTelemetry.class);
  }

  @AfterEach
  void forget() {
    System.clearProperty(AUTO_CONFIGURE);
    GlobalOpenTelemetry.resetForTest();
    logs.close();
  }

  // T1
  @Test
  void get_afterSet_handsOutTheParts() {
    GlobalOpenTelemetry.set(instance);

    assertThat(GlobalOpenTelemetry.getTracerProvider()).isSameAs(instance.tracerProvider);
    assertThat(GlobalOpenTelemetry.getMeterProvider()).isSameAs(instance.meterProvider);
    assertThat(GlobalOpenTelemetry.get().getLogsBridge()).isSameAs(instance.loggerProvider);
    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
    GlobalOpenTelemetry.getTracer("a");
    GlobalOpenTelemetry.getTracer("a", "1");
    GlobalOpenTelemetry.tracerBuilder("a");
    assertThat(instance.wantedTracers).containsExactly("a", "a:1", "a built");
    assertThat(GlobalOpenTelemetry.getMeter("a")).isNotNull();
    assertThat(GlobalOpenTelemetry.meterBuilder("a")).isNotNull();
  }

  @Test
  void get_afterSet_hidesTheInstance() {
    GlobalOpenTelemetry.set(instance);

    assertThat(GlobalOpenTelemetry.get())
        .isSameAs(GlobalOpenTelemetry.get())
        .isSameAs(GlobalOpenTelemetry.getOrNoop())
        .isNotInstanceOf(RecordingOpenTelemetry.class);
  }

  @Test
  void get_afterSetWithIncubatingApi_hidesTheInstanceAndKeepsThatApi() {
    ExtendedOpenTelemetry extended =
        new ExtendedOpenTelemetry() {
          @Override
          public TracerProvider getTracerProvider() {
            return instance.tracerProvider;
          }

          @Override
          public ContextPropagators getPropagators() {
            return instance.propagators;
          }
        };
    GlobalOpenTelemetry.set(extended);

    assertThat(GlobalOpenTelemetry.get())
        .isInstanceOf(ExtendedOpenTelemetry.class)
        .isNotSameAs(extended);
    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
  }

  @Test
  void getOrNoop_beforeSet_setsNothing() {
    assertThat(GlobalOpenTelemetry.getOrNoop()).isSameAs(OpenTelemetry.noop());
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void get_beforeSet_setsTheNoopAndSaysHowToConfigure() {
    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(ContextPropagators.noop());

    assertThat(GlobalOpenTelemetry.isSet()).isTrue();
    assertThat(logs.records()).extracting("level").containsExactly(Level.INFO);
    assertThat(logs.messages().get(0)).contains(AUTO_CONFIGURE);
    assertThatIllegalStateException().isThrownBy(() -> GlobalOpenTelemetry.set(instance));
  }

  @Test
  void set_twice_failsAndTellsWhereItWasSet() {
    GlobalOpenTelemetry.set(instance);

    assertThatIllegalStateException()
        .isThrownBy(() -> GlobalOpenTelemetry.set(OpenTelemetry.noop()))
        .satisfies(
            failure ->
                assertThat(failure.getCause().getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(getClass().getName())));
    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
  }

  @Test
  void set_withNull_failsAndSetsNothing() {
    Supplier<OpenTelemetry> none = () -> null;

    assertThatNullPointerException()
        .isThrownBy(() -> GlobalOpenTelemetry.set((OpenTelemetry) null));
    assertThatNullPointerException()
        .isThrownBy(() -> GlobalOpenTelemetry.set((Supplier<OpenTelemetry>) null));
    assertThatNullPointerException().isThrownBy(() -> GlobalOpenTelemetry.set(none));
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void set_withSupplierThatFails_setsNothing() {
    Supplier<OpenTelemetry> failing =
        () -> {
          throw new IllegalArgumentException("expected");
        };

    assertThatThrownBy(() -> GlobalOpenTelemetry.set(failing)).hasMessage("expected");
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
  }

  @Test
  void resetForTest_afterSet_allowsAnother() {
    GlobalOpenTelemetry.set(OpenTelemetry.noop());
    GlobalOpenTelemetry.resetForTest();
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
    GlobalOpenTelemetry.set(instance);

    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
  }

  @Test
  void get_withAutoConfiguration_hasItsSdk() {
    System.setProperty(AUTO_CONFIGURE, "true");
    AutoConfiguredOpenTelemetrySdk.setConfiguration(() -> instance);

    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
    assertThat(logs.records()).isEmpty();
  }

  @Test
  void get_withAutoConfigurationThatSetsTheInstance_hasThat() {
    System.setProperty(AUTO_CONFIGURE, "true");
    AutoConfiguredOpenTelemetrySdk.setConfiguration(
        () -> {
          GlobalOpenTelemetry.set(instance);
          return instance;
        });

    assertThat(GlobalOpenTelemetry.get()).isSameAs(GlobalOpenTelemetry.get());
    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
  }

  @Test
  void get_withAutoConfigurationThatReadsTheInstance_doesNotStartItAgain() {
    System.setProperty(AUTO_CONFIGURE, "true");
    AutoConfiguredOpenTelemetrySdk.setConfiguration(
        () -> {
          assertThat(GlobalOpenTelemetry.get()).isSameAs(OpenTelemetry.noop());
          return instance;
        });

    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(instance.propagators);
  }

  @Test
  void get_withAutoConfigurationThatFails_logsAndSetsTheNoop() {
    System.setProperty(AUTO_CONFIGURE, "true");
    AutoConfiguredOpenTelemetrySdk.setConfiguration(
        () -> {
          throw new NoClassDefFoundError("expected");
        });

    assertThat(GlobalOpenTelemetry.getPropagators()).isSameAs(ContextPropagators.noop());
    assertThat(logs.records()).extracting("level").containsExactly(Level.SEVERE);
    assertThat(logs.records().get(0).getThrown()).hasMessage("expected");
  }

  @Test
  void get_onManyThreadsAtOnce_isOneInstance() throws Exception {
    List<OpenTelemetry> seen = Threads.callAtOnce(8, GlobalOpenTelemetry::get);

    assertThat(new HashSet<>(seen)).hasSize(1);
  }

  @Test
  void set_onManyThreadsAtOnce_succeedsOnce() throws Exception {
    List<Throwable> failures =
        Threads.callAtOnce(8, () -> catchThrowable(() -> GlobalOpenTelemetry.set(instance)));

    assertThat(failures).filteredOn(Objects::isNull).hasSize(1);
    assertThat(failures)
        .filteredOn(Objects::nonNull)
        .hasSize(7)
        .hasOnlyElementsOfType(IllegalStateException.class);
  }

  @Test
  void get_whileASupplierRuns_waitsForItsInstance() throws Exception {
    CountDownLatch supplying = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    Supplier<OpenTelemetry> slow =
        () -> {
          supplying.countDown();
          await(mayGoOn);
          return instance;
        };
    Thread setter = new Thread(() -> GlobalOpenTelemetry.set(slow));
    FutureTask<ContextPropagators> read = new FutureTask<>(GlobalOpenTelemetry::getPropagators);
    Thread reader = new Thread(read);

    setter.start();
    supplying.await();
    reader.start();
    while (reader.getState() != Thread.State.WAITING && reader.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(GlobalOpenTelemetry.getOrNoop()).isSameAs(OpenTelemetry.noop());
    mayGoOn.countDown();

    assertThat(read.get()).isSameAs(instance.propagators);
    setter.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
