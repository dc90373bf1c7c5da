package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes are killed, and what they had spooled arrives all the same. */
@Execution(ExecutionMode.CONCURRENT)
class SpoolKillTest {

  private static final int KILLS = 2;
  private static final int ITEMS = 80;
  private static final int BATCH = 8;

  /** An acknowledgement that came in the moment of the kill may not be on the disk yet. */
  private static final int REQUESTS_UNDER_WAY = 4;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "HTTP_PROTOBUF"})
  void kill_whileServerIsDownAndWhileReplaying_losesNothingThatWasFlushed(Protocol protocol)
      throws Exception {
    try (Network network = Network.open(protocol)) {
      network.proxy.crash();
      for (int i = 0; i < KILLS; i++) {
        Process process = start(network, protocol, i * ITEMS, ITEMS);
        assertThat(process.inputReader().readLine()).isEqualTo("flushed");
        process.destroyForcibly().waitFor();
      }
      killWhileReplaying(network, protocol);

      Process last = start(network, protocol, KILLS * ITEMS, 0);
      Ledger ledger = network.receiver.ledger();
      assertThat(
              ledger.await(
                  () -> ledger.taken() == KILLS * ITEMS,
                  Harness.PATIENCE_SECONDS,
                  TimeUnit.SECONDS))
          .as("%s items arrived", ledger.taken())
          .isTrue();
      last.getOutputStream().close();
      assertThat(last.waitFor()).isZero();
      assertThat(ledger.duplicates()).isLessThanOrEqualTo(REQUESTS_UNDER_WAY * BATCH);
    }
  }

  /** Kills a process while some of its requests are delivered and others are under way. */
  private void killWhileReplaying(Network network, Protocol protocol) throws Exception {
    CountDownLatch killed = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    network.receiver.answerNext(
        List.of(
            Exchange::accept,
            Exchange::accept,
            exchange -> {
              reached.countDown();
              killed.await();
              exchange.acceptUnheard(() -> {});
            }));
    network.proxy.listen();
    Process process = start(network, protocol, KILLS * ITEMS, 0);
    assertThat(reached.await(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    process.destroyForcibly().waitFor();
    killed.countDown();
  }

  private Process start(Network network, Protocol protocol, int firstId, int items)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            ClassPath.join(ClassPath.entries().toList()),
            SpoolingApplication.class.getName(),
            protocol.name(),
            Integer.toString(network.proxy.port()),
            directory.toString(),
            Integer.toString(firstId),
            Integer.toString(items))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
