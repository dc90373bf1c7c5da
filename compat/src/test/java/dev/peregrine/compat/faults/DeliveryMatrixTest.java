package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault with every protocol and signal: no item is lost without being counted. */
@Execution(ExecutionMode.CONCURRENT)
class DeliveryMatrixTest {

  private static final int BATCH = 8;
  private static final Duration SHORT = Duration.ofSeconds(1);

  @BeforeAll
  static void warmUp() throws IOException {
    Application.warmUp();
  }

  static Stream<Arguments> cells() {
    return Fault.all()
        .flatMap(fault -> Stream.of(Protocol.values()).flatMap(protocol -> cells(fault, protocol)));
  }

  private static Stream<Arguments> cells(Fault fault, Protocol protocol) {
    return Stream.of(Signal.values())
        .filter(fault::applies)
        // What differs between HTTP libraries does not differ between signals.
        .filter(signal -> !protocol.isByJdk() || signal == Signal.TRACES)
        .map(signal -> Arguments.of(fault, protocol, signal));
  }

  // O19, O20, O22, O24, O25, O26
  @ParameterizedTest
  @MethodSource("cells")
  void delivery_throughFault_accountsForEveryItem(Fault fault, Protocol protocol, Signal signal)
      throws Exception {
    Sandbox.run(
        () -> {
          try (Network network = fault.open(protocol)) {
            deliver(fault, protocol, signal, network);
          }
        });
  }

  private static void deliver(Fault fault, Protocol protocol, Signal signal, Network network)
      throws Exception {
    Settings settings =
        Settings.of(protocol, network.proxy.port())
            .trusting(fault.trusted())
            .withBatches(BATCH, 2_048);
    if (fault.isTimedOut()) {
      settings = settings.withTimeout(SHORT);
    }
    try (Application application = new Application(signal, settings)) {
      deliver(fault, protocol, application, network);
    }
  }

  private static void deliver(
      Fault fault, Protocol protocol, Application application, Network network) throws Exception {
    Ledger ledger = network.receiver.ledger();
    application.make(BATCH);
    application.settle(ledger);
    assertThat(ledger.taken()).as("before the fault").isEqualTo(BATCH);

    fault.begin(network);
    application.make(fault.requests() * BATCH);
    application.flush();
    fault.end(network);

    application.make(2 * BATCH);
    application.settle(ledger);
    boolean shutDown =
        application.shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS).isDone();

    long dropped = application.droppedItems();
    assertThat(ledger.taken() + dropped)
        .as("made = received + dropped %s", application.dropped())
        .isEqualTo(application.made());
    switch (fault.loss(protocol)) {
      case NOTHING -> assertThat(dropped).as("dropped %s", application.dropped()).isZero();
      case OF_WHAT_IS_REFUSED ->
          assertThat(dropped).as("dropped").isEqualTo(ledger.refused()).isPositive();
      case OF_WHAT_MET_SOMEBODY_ELSE ->
          assertThat(dropped).as("dropped %s", application.dropped()).isLessThanOrEqualTo(BATCH);
    }
    if (fault.isTimedOut()) {
      // On a busy machine any answer may be too late for the short timeout.
      assertThat(ledger.duplicates())
          .as("duplicates")
          .isGreaterThanOrEqualTo(ledger.unacknowledged());
    } else {
      assertThat(ledger.duplicates()).as("duplicates").isEqualTo(ledger.unacknowledged());
      assertThat(ledger.unexcusedDuplicates()).as("duplicates without excuse").isZero();
    }
    assertThat(shutDown).as("shutdown").isTrue();
  }
}
