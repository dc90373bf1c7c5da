package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two exporters of one provider, one suffers, and the other does not notice. */
class IsolationTest {

  private static final int ITEMS = 512;
  private static final AttributeKey<Long> ID = AttributeKey.longKey(Signal.ID);

  /** What the one suffers from. */
  enum Trouble {
    DOWN {
      @Override
      void begin(Network network) throws Exception {
        network.proxy.refuse();
      }
    },
    HANGING {
      @Override
      void begin(Network network) {
        network.proxy.meetNext(
            1_000_000,
            (link, hit) -> {
              hit.run();
              link.swallow();
            });
      }
    };

    abstract void begin(Network network) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void export_besideOneInTrouble_losesAndWaitsForNothing(Trouble trouble) throws Exception {
    Sandbox.run(
        () -> {
          try (Network good = Network.open(Protocol.GRPC);
              Network bad = Network.open(Protocol.HTTP_PROTOBUF)) {
            trouble.begin(bad);
            export(good, bad);
          }
        });
  }

  private static void export(Network good, Network bad) throws InterruptedException {
    Settings hurried =
        Settings.of(Protocol.HTTP_PROTOBUF, bad.proxy.port()).withTimeout(Duration.ofSeconds(1));
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(processor(hurried))
            .addSpanProcessor(processor(Settings.of(Protocol.GRPC, good.proxy.port())))
            .build();
    Tracer tracer = provider.get("faults");
    Ledger ledger = good.receiver.ledger();
    for (long id = 0; id < ITEMS; id++) {
      tracer.spanBuilder("span").setAttribute(ID, id).startSpan().end();
    }
    // Nobody flushes: full batches alone must get through while the other exporter waits.
    assertThat(
            ledger.await(() -> ledger.taken() == ITEMS, Harness.PATIENCE_SECONDS, TimeUnit.SECONDS))
        .isTrue();
    assertThat(ledger.duplicates()).isZero();
    assertThat(bad.receiver.ledger().requests()).isZero();
    assertThat(provider.shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS).isDone())
        .isTrue();
  }

  private static BatchSpanProcessor processor(Settings settings) {
    return BatchSpanProcessor.builder(new Exporters(settings, MeterProvider.noop()).spans())
        .setScheduleDelay(Duration.ofDays(1))
        .setMaxExportBatchSize(settings.batch())
        .build();
  }
}
