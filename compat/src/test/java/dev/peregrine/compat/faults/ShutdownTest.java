package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A shutdown ends, tells the truth and leaves nothing behind, whatever the server does. */
@Execution(ExecutionMode.CONCURRENT)
class ShutdownTest {

  private static final int ITEMS = 24;

  /** How the server is when the application ends. */
  enum Server {
    DEAD {
      @Override
      void begin(Network network) throws Exception {
        network.proxy.crash();
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
        network.proxy.toAll(Link::cut);
      }
    },
    THROTTLING {
      @Override
      void begin(Network network) {
        Status throttled = Status.throttled(Duration.ofMinutes(5));
        network.receiver.answerNext(1_000_000, exchange -> exchange.refuseForNow(throttled));
      }
    };

    abstract void begin(Network network) throws Exception;
  }

  @BeforeAll
  static void warmUp() throws IOException {
    Application.warmUp();
  }

  static Stream<Arguments> cells() {
    return Arrays.stream(Server.values())
        .flatMap(
            server ->
                Arrays.stream(Protocol.values())
                    .flatMap(
                        protocol ->
                            Arrays.stream(Signal.values())
                                .map(signal -> Arguments.of(server, protocol, signal))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void shutdown_serverInTrouble_endsAndCountsWhatItLost(
      Server server, Protocol protocol, Signal signal) throws Exception {
    Sandbox.run(
        () -> {
          try (Network network = Network.open(protocol);
              Application application = application(signal, protocol, network)) {
            end(server, application, network);
          }
        });
  }

  private static Application application(Signal signal, Protocol protocol, Network network) {
    return new Application(
        signal, Settings.of(protocol, network.proxy.port()).withTimeout(Duration.ofSeconds(1)));
  }

  private static void end(Server server, Application application, Network network)
      throws Exception {
    Ledger ledger = network.receiver.ledger();
    application.make(ITEMS);
    application.settle(ledger);

    server.begin(network);
    application.make(ITEMS);
    CompletableResultCode result =
        application.shutdown().join(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);

    assertThat(result.isDone()).as("done").isTrue();
    assertThat(result.isSuccess()).as("success").isFalse();
    assertThat(ledger.taken()).as("received").isEqualTo(ITEMS);
    application.awaitDropped(ITEMS);
    assertThat(application.droppedItems()).as("dropped %s", application.dropped()).isEqualTo(ITEMS);
  }
}
