package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes are killed, and what they had spooled arrives all the same. */
class SpoolKillTest {

  private static final int KILLS = 3;
  private static final int ITEMS = 80;
  private static final int BATCH = 8;

  /** An acknowledgement that came in the moment of the kill may not be on the disk yet. */
  private static final int REQUESTS_UNDER_WAY = 4;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "HTTP_PROTOBUF"})
  void kill_whileServerIsDown_losesNothingThatWasFlushed(Protocol protocol) throws Exception {
    try (Network network = Network.open(protocol)) {
      network.proxy.crash();
      for (int i = 0; i < KILLS; i++) {
        Process process = start(network, protocol, i * ITEMS, ITEMS);
        awaitFlush(process);
        process.destroyForcibly().waitFor();
      }
      network.proxy.listen();
      Process last = start(network, protocol, KILLS * ITEMS, 0);
      awaitTaken(network, KILLS * ITEMS);
      endInOrder(last);
      assertThat(network.receiver.ledger().duplicates()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRPC", "HTTP_PROTOBUF"})
  void kill_whileReplaying_losesNothingAndRepeatsWhatWasUnderWay(Protocol protocol)
      throws Exception {
    try (Network network = Network.open(protocol)) {
      network.proxy.crash();
      Process first = start(network, protocol, 0, ITEMS);
      awaitFlush(first);
      first.destroyForcibly().waitFor();

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
      Process second = start(network, protocol, ITEMS, 0);
      assertThat(reached.await(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      second.destroyForcibly().waitFor();
      killed.countDown();

      Process third = start(network, protocol, ITEMS, 0);
      awaitTaken(network, ITEMS);
      endInOrder(third);
      assertThat(network.receiver.ledger().duplicates())
          .isLessThanOrEqualTo(REQUESTS_UNDER_WAY * BATCH);
    }
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

  private static void awaitFlush(Process process) throws IOException {
    assertThat(process.inputReader().readLine()).isEqualTo("flushed");
  }

  private static void awaitTaken(Network network, int items) throws InterruptedException {
    Ledger ledger = network.receiver.ledger();
    assertThat(
            ledger.await(
                () -> ledger.taken() == items, Harness.PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("%s of %s items arrived", ledger.taken(), items)
        .isTrue();
  }

  private static void endInOrder(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();
  }
}
