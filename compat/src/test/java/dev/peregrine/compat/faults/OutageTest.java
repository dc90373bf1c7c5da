package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server goes away and comes back while eight threads record. */
class OutageTest {

  private static final int THREADS = 8;
  private static final int EACH = 500;
  private static final int BATCH = 64;

  /** How many requests of an exporter are under way at once. */
  private static final int REQUESTS = 4;

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"TRACES", "LOGS"})
  void outage_whileManyThreadsRecord_losesNothing(Signal signal) throws Exception {
    Sandbox.run(
        () -> {
          try (Network network = Network.open(Protocol.HTTP_PROTOBUF);
              Application application = application(signal, network)) {
            record(application, network);
            assertThat(application.dropped()).isEmpty();
            Ledger ledger = network.receiver.ledger();
            assertThat(ledger.taken()).isEqualTo(application.made());
            // The crash may take the answers to what is under way.
            assertThat(ledger.duplicates()).isLessThanOrEqualTo((long) REQUESTS * BATCH);
          }
        });
  }

  private static Application application(Signal signal, Network network) {
    return new Application(
        signal,
        Settings.of(Protocol.HTTP_PROTOBUF, network.proxy.port())
            .withBatches(BATCH, 2 * THREADS * EACH));
  }

  /** The outage begins and ends at given points of the first thread's work. */
  private static void record(Application application, Network network) throws Exception {
    ExecutorService threads = Harness.newThreads("application");
    CountDownLatch down = new CountDownLatch(1);
    List<Future<?>> recording = new ArrayList<>();
    for (int i = 1; i < THREADS; i++) {
      recording.add(
          threads.submit(
              () -> {
                application.make(EACH / 2);
                down.await();
                application.make(EACH / 2);
                return null;
              }));
    }
    application.make(EACH / 2);
    network.proxy.crash();
    down.countDown();
    application.make(EACH / 2);
    application.flush();
    network.log.awaitWarning();
    network.proxy.listen();
    for (Future<?> each : recording) {
      each.get(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    Harness.end(threads);
    application.settle(network.receiver.ledger());
    assertThat(application.shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess())
        .isTrue();
  }
}
