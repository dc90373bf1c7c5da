package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.health.ExporterHealth;
import dev.peregrine.sdk.common.health.ExporterState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What does not fit: items that are too large for the server, and more than the store may hold. */
class LimitsTest {

  private static final long POISON = 5;
  private static final int BATCH = 8;
  private static final long STORE_BYTES = 64 << 10;

  /** Each is under way, and in nobody's store. */
  private static final int REQUESTS_UNDER_WAY = 4;

  @BeforeAll
  static void warmUp() throws IOException {
    Application.warmUp();
  }

  @ParameterizedTest
  @EnumSource
  void export_oneItemTooLargeForServer_losesThatOneOnly(Protocol protocol) throws Exception {
    Sandbox.run(
        () -> {
          try (Network network = Network.open(protocol);
              Application application =
                  new Application(Signal.TRACES, Settings.of(protocol, network.proxy.port()))) {
            network.receiver.answerAlways(LimitsTest::refusePoison);
            application.make(BATCH);
            Ledger ledger = network.receiver.ledger();
            application.settle(ledger);
            assertThat(ledger.taken()).isEqualTo(BATCH - 1);
            assertThat(ledger.refused()).isEqualTo(1);
            assertThat(ledger.duplicates()).isZero();
            assertThat(application.droppedItems()).isEqualTo(1);
          }
        });
  }

  private static void refusePoison(Exchange exchange) throws IOException {
    if (!exchange.ids().contains(POISON)) {
      exchange.accept();
    } else if (exchange.ids().size() > 1) {
      exchange.refuseForNow(Status.TOO_LARGE);
    } else {
      exchange.refuse(Status.TOO_LARGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void outage_longerThanStoreIsLarge_keepsTheNewestWithinTheBound(Protocol protocol)
      throws Exception {
    Sandbox.run(
        () -> {
          try (Network network = Network.open(protocol);
              Application application =
                  new Application(
                      Signal.TRACES,
                      Settings.of(protocol, network.proxy.port())
                          .withTimeout(Duration.ofSeconds(1))
                          .withStore(STORE_BYTES))) {
            overflow(application, network);
          }
        });
  }

  private static void overflow(Application application, Network network) throws Exception {
    Ledger ledger = network.receiver.ledger();
    application.make(BATCH);
    application.settle(ledger);
    long batchBytes = ledger.bytes();
    long enough = 3 * STORE_BYTES / batchBytes;

    network.proxy.crash();
    for (int i = 0; i < enough; i++) {
      application.make(BATCH);
    }
    // Nothing can be delivered; afterwards all is in the store, or was.
    assertThat(application.flush().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess())
        .isFalse();
    ExporterHealth health = application.health();
    assertThat(health.state()).isEqualTo(ExporterState.DOWN);
    assertThat(health.pending().waitingBytes()).isPositive().isLessThanOrEqualTo(STORE_BYTES);
    network.proxy.listen();
    application.settle(ledger);

    assertThat(ledger.taken() + application.droppedItems()).isEqualTo(application.made());
    assertThat(application.dropped()).containsOnlyKeys("store_full");
    assertThat(application.health().items().dropped()).isEqualTo(application.dropped());
    // Not all bytes that came: what is answered too late comes again.
    long batchesKept = ledger.taken() / BATCH - 1;
    assertThat(batchesKept * batchBytes)
        .isGreaterThan(STORE_BYTES - 2 * batchBytes)
        .isLessThanOrEqualTo(STORE_BYTES + REQUESTS_UNDER_WAY * (batchBytes + 100));
    assertThat(application.shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess())
        .isTrue();
  }
}
